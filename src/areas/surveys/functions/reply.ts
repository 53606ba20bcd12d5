import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { isAnswered, surveyIsOpen } from '../conditions.ts'
import { Answers } from '../question.ts'
import { keepReply } from '../replying.ts'
import { mayReply } from '../rules.ts'
import { theInvitation } from '../survey.ts'

/** Answers a survey inside the application. */
export const replyToSurvey = defineFunction({
  id: 'surveys.reply',
  title: 'Answer a survey that asks you',
  kind: 'write',
  on: theInvitation,
  who: mayReply,
  provided: [not(isAnswered), surveyIsOpen],
  input: Type.Object(
    {
      version: Type.Integer({ title: 'Version', description: 'of the survey whose questions you saw' }),
      answers: Answers,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), thanks: Type.String() }),
  audit: { says: '{actor} answered the survey {subject}', personal: ['answers'] },
  emits: 'survey.answered',
  button: { label: 'Answer', place: 'invitation' },
  async run({ invitation, input, stores, now }) {
    return keepReply(stores, { invitation: invitation.id, ...input }, now)
  },
})
