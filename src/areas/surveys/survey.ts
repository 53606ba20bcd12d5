import { choice, defineSubject, flag, id, maybeId } from '#core'

/** Ruling A2: one permission for both, the poll before handing seats out and the questions after the event. */
export const kinds = ['interest', 'feedback'] as const
export const surveyStates = ['draft', 'open', 'closed', 'archived'] as const
export type SurveyState = (typeof surveyStates)[number]

export const theSurvey = defineSubject({
  name: 'survey',
  area: 'surveys',
  application: { kind: 'box-office', field: null },
  view: 'surveys.view',
  fields: {
    id,
    ownerId: id,
    state: choice(...surveyStates),
    hasAnswers: flag,
    /** the day by which it is answered has not come */
    isInTime: flag,
  },
})

/** That one person or guest was asked, and what they answered. */
export const theInvitation = defineSubject({
  name: 'invitation',
  area: 'surveys',
  application: { kind: 'box-office', field: null },
  view: 'surveys.questions',
  fields: {
    id,
    /** none: a guest from outside, who answers by the link of their mail alone */
    personId: maybeId,
    isAnswered: flag,
    surveyIsOpen: flag,
  },
})
