/** What leaves of a survey: its line, its page, the form people fill in, its results. */
import { type Static, Type } from 'typebox'
import { Audience, sendings } from './audience.ts'
import { Question } from './question.ts'
import { kinds, surveyStates } from './survey.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Moment = Type.String({ format: 'date-time' })

export const AboutEvent = orNull(
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    venueName: Type.String(),
    startsAt: Moment,
    timeZone: Type.String(),
    timeIsTba: Type.Boolean(),
    dateIsTba: Type.Boolean(),
    status: Type.String(),
  }),
)

const line = {
  id: Type.String(),
  version: Type.Integer(),
  kind: Type.Enum([...kinds]),
  name: Type.String(),
  state: Type.Enum([...surveyStates]),
  owner: Type.Object({ id: Type.String(), name: Type.String() }),
  event: AboutEvent,
  questionCount: Type.Integer(),
  invited: Type.Integer(),
  answered: Type.Integer(),
  sendOn: Type.Enum([...sendings]),
  createdAt: Moment,
  openedAt: orNull(Moment),
  invitedAt: orNull(Moment),
  closedAt: orNull(Moment),
  closesAt: orNull(Moment),
}

export const SurveyLine = Type.Object(line)
export type SurveyLine = Static<typeof SurveyLine>

export const SurveyPage = Type.Object({
  ...line,
  intro: Type.String(),
  thanks: Type.String(),
  questions: Type.Array(Question),
  audience: orNull(Audience),
})

/** What somebody who is asked sees. The version tells whether the questions changed meanwhile. */
export const SurveyForm = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  organisation: Type.String(),
  to: Type.String({ description: 'the name of whoever is asked' }),
  kind: Type.Enum([...kinds]),
  name: Type.String(),
  intro: Type.String(),
  thanks: Type.String(),
  event: AboutEvent,
  questions: Type.Array(Question),
  closesAt: orNull(Moment),
  isOpen: Type.Boolean(),
  isAnswered: Type.Boolean(),
})
export type SurveyForm = Static<typeof SurveyForm>

export const QuestionResult = Type.Object({
  text: Type.String(),
  kind: Question.properties.kind,
  answered: Type.Integer(),
  average: orNull(Type.Number()),
  counts: Type.Array(Type.Object({ label: Type.String(), count: Type.Integer() })),
  texts: Type.Array(Type.Object({ name: Type.String(), text: Type.String() }), {
    description: 'the newest two hundred',
  }),
})
export type QuestionResult = Static<typeof QuestionResult>

export const Wish = Type.Object({
  personId: orNull(Type.String({ description: 'none: a guest from outside' })),
  name: Type.String(),
  department: Type.String(),
  seats: Type.Integer(),
  answeredAt: Moment,
})
export type Wish = Static<typeof Wish>

export const SurveyResults = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  kind: Type.Enum([...kinds]),
  event: AboutEvent,
  invited: Type.Integer(),
  sent: Type.Integer(),
  answered: Type.Integer(),
  questions: Type.Array(QuestionResult),
  silent: Type.Array(
    Type.Object({
      name: Type.String(),
      hasMail: Type.Boolean(),
      remindedAt: orNull(Moment),
    }),
    { description: 'who was asked and has not answered; five hundred at most' },
  ),
  toRemind: Type.Integer({ description: 'who could be reminded' }),
  state: Type.Enum([...surveyStates]),
  seatsWanted: Type.Integer(),
  wishes: Type.Array(Wish, { description: 'who wants how many, in the order in which they said so' }),
})

export const Kept = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: Type.Enum([...surveyStates]),
})
