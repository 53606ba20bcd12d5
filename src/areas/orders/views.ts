/** The lists of orders that people open, each a condition on top of what they may see. */
import { type Actor, all, any, type Filter, filterFor, type Rulebook } from '#core'
import type { OrderState } from './order.ts'
import { finalStates } from './transitions.ts'

export const views = ['mine', 'waiting', 'coming', 'past', 'to-decide', 'decided', 'all'] as const
export type View = (typeof views)[number]

/** Its owner has something to do: say for whom, name guests, say who came. */
const forTheOwner: readonly OrderState[] = ['draft', 'incomplete', 'pending-guest-list', 'confirm-guest-list']
/** Others have something to do, or nobody has. */
const underWay: readonly OrderState[] = [
  'pending-waitlist',
  'pending-approval',
  'pending-delivery',
  'completed',
]

/** The queue is what one may approve now, by the rule of that function and no other. */
export function filterOf(view: View, may: Filter, actor: Actor, rules: Rulebook): Filter {
  const mine = all([may, is('ownerId', actor.id)])
  switch (view) {
    case 'mine':
      return mine
    case 'waiting':
      return all([mine, among(forTheOwner)])
    case 'coming':
      return all([mine, among(underWay), is('eventIsOver', false)])
    case 'past':
      return all([mine, any([among(finalStates), all([among(underWay), is('eventIsOver', true)])])])
    case 'to-decide':
      return all([may, filterFor(rules.rule('orders.approve'), actor)])
    case 'decided':
      return all([may, any([is('decidedById', actor.id), gaveWord(actor)])])
    case 'all':
      return may
  }
}

/** What is done next comes first; a history is read from its end. */
export const orderOf = (view: View) =>
  (
    ({
      'to-decide': 'oldest',
      waiting: 'soonest',
      coming: 'soonest',
      past: 'latest',
    }) as const
  )[view as string] ?? ('newest' as const)

/** At an earlier step of its chain. */
const gaveWord = (actor: Actor): Filter => ({
  op: 'linked',
  link: { table: 'orderApprovals', record: 'orderId', value: 'decidedById' },
  values: [actor.id],
  negated: false,
})
const is = (field: string, value: string | boolean): Filter => ({ op: 'is', field, value, negated: false })
const among = (states: readonly OrderState[]): Filter => ({
  op: 'in',
  field: 'state',
  values: [...states],
  negated: false,
})
