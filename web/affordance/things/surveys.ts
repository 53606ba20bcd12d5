import type { EventRow } from './box-office.ts'
import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type SurveyKind = 'interest' | 'feedback'
export type SurveyState = 'draft' | 'open' | 'closed' | 'archived'
export type QuestionKind = 'one' | 'many' | 'scale-5' | 'scale-10' | 'yes-no' | 'text' | 'seats'

export type Question = {
  kind: QuestionKind
  text: string
  hint: string
  required: boolean
  options: string[]
  /** what the lowest and the highest number of a scale mean */
  ends?: string[]
}

export type Answer = string | number | boolean | string[] | null

type AboutEvent =
  | (Pick<EventRow, 'id' | 'name' | 'venueName' | 'startsAt' | 'timeZone' | 'timeIsTba' | 'status'> & {
      dateIsTba: boolean
    })
  | null

export type SurveyRow = {
  id: string
  version: number
  kind: SurveyKind
  name: string
  state: SurveyState
  owner: Ref
  event: AboutEvent
  questionCount: number
  invited: number
  answered: number
  sendOn: 'now' | 'day-after'
  createdAt: string
  openedAt: string | null
  invitedAt: string | null
  closedAt: string | null
  closesAt: string | null
}

export type Survey = SurveyRow & {
  intro: string
  thanks: string
  questions: Question[]
  audience: { who: 'everybody' | 'departments' | 'owners' | 'guests'; accountIds: string[] } | null
  can: Can
}

/** What somebody who is asked sees. */
export type SurveyForm = Pick<Survey, 'id' | 'version' | 'kind' | 'name' | 'intro' | 'thanks' | 'event'> & {
  organisation: string
  to: string
  questions: Question[]
  closesAt: string | null
  isOpen: boolean
  isAnswered: boolean
}

export type QuestionResult = {
  text: string
  kind: QuestionKind
  answered: number
  average: number | null
  counts: { label: string; count: number }[]
  texts: { name: string; text: string }[]
}

export type SurveyResults = {
  id: string
  version: number
  name: string
  kind: SurveyKind
  event: AboutEvent
  invited: number
  sent: number
  answered: number
  questions: QuestionResult[]
  state: SurveyState
  silent: { name: string; hasMail: boolean; remindedAt: string | null }[]
  toRemind: number
  seatsWanted: number
  wishes: { personId: string | null; name: string; department: string; seats: number; answeredAt: string }[]
}

export type WaitingSurvey = { id: string; name: string; kind: SurveyKind; eventName: string | null }
