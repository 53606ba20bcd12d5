import { Type } from 'typebox'
import { clockwork, conflict, defineFunction } from '#core'
import { invitationBehind, tokenInput } from '../by-link.ts'
import { SurveyForm } from '../survey-row.ts'

/** What a survey asks, for whoever holds the link of a letter. Asked by the page of the link alone. */
export const askByLink = defineFunction({
  id: 'surveys.ask',
  title: 'See what a survey asks, by its link',
  kind: 'read',
  who: clockwork,
  input: Type.Object({ token: tokenInput }, { additionalProperties: false }),
  output: SurveyForm,
  async run({ input, stores, now }) {
    const form = await stores.surveys.form(await invitationBehind(stores, input.token, now))
    if (!form) throw conflict('This survey is not there any more.')
    return form
  },
})
