import { Type } from 'typebox'
import { actorOf, clockwork, defineFunction, happened, type Rulebook, type Stores } from '#core'
import type { Audience } from '../audience.ts'
import { sendLetter } from '../letters.ts'
import { ordersSeen } from '../seen.ts'

/** A minute's worth: a survey of a whole company leaves in portions, none of which holds the others up. */
const portion = 500

/** Asks whom it is time to ask, closes what is past its date, and sends the letters that wait. */
export const sendSurveys = defineFunction({
  id: 'surveys.send',
  title: 'Send the letters of surveys',
  kind: 'write',
  who: clockwork,
  runs: { every: 'minute', on: ['survey.opened', 'survey.reminded'] },
  input: Type.Partial(Type.Object(happened), { additionalProperties: false }),
  output: Type.Object({ idle: Type.Boolean(), sent: Type.Integer() }),
  audit: { says: '{actor} sent letters of surveys', personal: [] },
  async run({ stores, rules, now, apart }) {
    for (const survey of await stores.surveys.due()) await apart(() => invite(survey, { rules, stores, now }))
    const closed = await stores.surveys.closeDue(now)
    const letters = await stores.surveys.unsent(portion)
    const sent: string[] = []
    for (const letter of letters) {
      const problem = await apart(() => sendLetter(stores, letter, now))
      if (problem === null) sent.push(letter.id)
      else await stores.surveys.noteUnsendable(letter.id, problem)
    }
    await stores.surveys.noteSent(sent, now)
    return { idle: letters.length === 0 && closed === 0, sent: sent.length }
  },
})

type Due = Awaited<ReturnType<Stores['surveys']['due']>>[number]
interface At {
  readonly rules: Rulebook
  readonly stores: Stores
  readonly now: Date
}

/** As whoever made it would reach them at this moment. */
async function invite({ id, eventId, audience, ownerId }: Due, { rules, stores, now }: At) {
  const owner = await stores.access.actor(ownerId)
  const orders = await ordersSeen(eventId, { actor: owner && actorOf(owner.facts), rules, stores })
  await stores.surveys.invite(id, { audience: audience as Audience, eventId, orders }, now)
}
