/** Who a person is to a survey. */
import { relation } from '#core'
import { theInvitation, theSurvey } from './survey.ts'

export const ownsSurvey = relation(theSurvey, {
  id: 'survey.owner',
  says: 'the owner of the survey',
  holds: { op: 'actor', field: 'ownerId' },
})

export const isAsked = relation(theInvitation, {
  id: 'invitation.asked',
  says: 'asked by the survey',
  holds: { op: 'actor', field: 'personId' },
})
