/** States of a survey, as sentences in the present. */
import { state } from '#core'
import { theInvitation, theSurvey } from './survey.ts'

const inState = (is: string, says: string, otherwise: string) =>
  state(theSurvey, {
    id: `survey.${is}`,
    says,
    otherwise,
    holds: { op: 'equals', field: 'state', value: is },
  })

export const isDraft = inState('draft', 'a draft', 'no longer a draft')
export const isOpen = inState('open', 'open', 'not open')
export const isArchived = inState('archived', 'archived', 'not archived')
export const isClosed = inState('closed', 'closed', 'not closed')

export const isInTime = state(theSurvey, {
  id: 'survey.in-time',
  says: 'before its closing date',
  otherwise: 'past its closing date',
  holds: { op: 'equals', field: 'isInTime', value: true },
})

export const hasAnswers = state(theSurvey, {
  id: 'survey.answered',
  says: 'already answered by somebody, and what they answered must keep its meaning; duplicate it instead',
  otherwise: 'not answered yet',
  holds: { op: 'equals', field: 'hasAnswers', value: true },
})

export const isAnswered = state(theInvitation, {
  id: 'invitation.answered',
  says: 'already answered by you',
  otherwise: 'not answered yet',
  holds: { op: 'equals', field: 'isAnswered', value: true },
})

export const surveyIsOpen = state(theInvitation, {
  id: 'invitation.open',
  says: 'still open',
  otherwise: 'closed',
  holds: { op: 'equals', field: 'surveyIsOpen', value: true },
})
