import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'
import { invitationBehind, tokenInput } from '../by-link.ts'
import { Answers } from '../question.ts'
import { keepReply } from '../replying.ts'

/** Answers a survey by the link of a letter, without signing in. Asked by the page of the link alone. */
export const answerSurvey = defineFunction({
  id: 'surveys.answer',
  title: 'Answer a survey by its link',
  kind: 'create',
  who: clockwork,
  input: Type.Object(
    {
      token: tokenInput,
      version: Type.Integer({ title: 'Version', description: 'of the survey whose questions you saw' }),
      answers: Answers,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), thanks: Type.String() }),
  audit: { says: '{actor} took an answer to the survey {subject}', personal: ['answers'] },
  emits: 'survey.answered',
  async run({ input: { token, version, answers }, stores, now }) {
    const invitation = await invitationBehind(stores, token, now)
    return keepReply(stores, { invitation, version, answers }, now)
  },
})
