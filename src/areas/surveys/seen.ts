/** Guests stand in orders: a survey reaches, and shows, those of the orders that its reader may see. */
import { type Actor, filterFor, type Rulebook, type Stores } from '#core'

interface Reader {
  /** null: somebody who may not come in any more */
  readonly actor: Actor | null
  readonly rules: Rulebook
  readonly stores: Stores
}

/** Ids of the orders for the event that they may see. */
export const ordersSeen = async (
  eventId: string | null,
  { actor, rules, stores }: Reader,
): Promise<readonly string[]> =>
  eventId && actor ? stores.orders.seenAt(eventId, filterFor(rules.rule('orders.list'), actor)) : []
