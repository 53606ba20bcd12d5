import { clockwork, conflict, defineFunction, type FactsOf } from '#core'
import { behindLink, stageOf, tokenInput } from '../claim-link.ts'
import { claim } from '../claiming.ts'
import type { theOrder } from '../order.ts'
import { Shipped } from '../shipment.ts'

/** The recipient, who may be a guest without an account, says that the tickets are there. */
export const claimByLink = defineFunction({
  id: 'orders.claim-by-link',
  title: 'Say that tickets have arrived, by the link of their mail',
  kind: 'create',
  who: clockwork,
  input: tokenInput,
  output: Shipped,
  audit: { says: '{actor} was told by the link of the mail that order {subject} has arrived', personal: [] },
  emits: 'order.delivered',
  async run({ input, stores, now }) {
    const { line } = await behindLink(stores, input.token, now)
    const facts = (await stores.orders.facts('order', [line.id], true)).get(line.id)
    // Read anew behind the lock: the owner may have said so in the app a moment ago.
    const stage = stageOf(await behindLink(stores, input.token, now))
    if (stage === 'called-off') throw conflict('the event was cancelled, and these tickets with it')
    if (!facts || stage === 'gone') throw conflict('these tickets were called back; the newer mail counts')
    if (stage === 'arrived') throw conflict('somebody has said so already')
    return claim(stores, facts as unknown as FactsOf<typeof theOrder>, now)
  },
})
