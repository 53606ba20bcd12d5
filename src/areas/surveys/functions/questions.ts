import { Type } from 'typebox'
import { defineFunction, notFound } from '#core'
import { mayReply } from '../rules.ts'
import { theInvitation } from '../survey.ts'
import { SurveyForm } from '../survey-row.ts'

/** What a survey asks you. */
export const surveyQuestions = defineFunction({
  id: 'surveys.questions',
  title: 'See what a survey asks you',
  kind: 'read',
  on: theInvitation,
  who: mayReply,
  input: Type.Object({}, { additionalProperties: false }),
  output: SurveyForm,
  async run({ invitation, stores }) {
    const form = await stores.surveys.form(invitation.id)
    if (!form) throw notFound('survey')
    return form
  },
})
