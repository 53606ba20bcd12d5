import { Type } from 'typebox'
import { clockwork, defineFunction, happened } from '#core'
import type { Audience } from '../audience.ts'
import { sendLetter } from '../letters.ts'

/** A minute's worth: a survey of a whole company leaves in portions, none of which holds the others up. */
const portion = 500

/** Asks whom it is time to ask, and sends the letters that wait. */
export const sendSurveys = defineFunction({
  id: 'surveys.send',
  title: 'Send the letters of surveys',
  kind: 'write',
  who: clockwork,
  runs: { every: 'minute', on: ['survey.opened'] },
  input: Type.Partial(Type.Object(happened), { additionalProperties: false }),
  output: Type.Object({ idle: Type.Boolean(), sent: Type.Integer() }),
  audit: { says: '{actor} sent letters of surveys', personal: [] },
  async run({ stores, now, apart }) {
    for (const { id, eventId, audience } of await stores.surveys.due())
      await apart(() => stores.surveys.invite(id, { audience: audience as Audience, eventId }, now))
    const letters = await stores.surveys.unsent(portion)
    const sent: string[] = []
    for (const letter of letters) {
      const problem = await apart(() => sendLetter(stores, letter, now))
      if (problem === null) sent.push(letter.id)
      else await stores.surveys.noteUnsendable(letter.id, problem)
    }
    await stores.surveys.noteSent(sent, now)
    return { idle: letters.length === 0, sent: sent.length }
  },
})
