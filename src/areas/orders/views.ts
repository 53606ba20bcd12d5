/** The lists of orders that people open, each a condition on top of what they may see. */
import { type Actor, all, any, type Filter, filterFor, type Rulebook } from '#core'
import type { OrderState } from './order.ts'
import { finalStates } from './transitions.ts'

export const views = [
  'mine',
  'waiting',
  'coming',
  'past',
  'to-decide',
  'for-others',
  'decided',
  'all',
] as const
export type View = (typeof views)[number]
type Leaf = Extract<Filter, { readonly negated: boolean }>

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
      return all([mine, among('state', forTheOwner)])
    case 'coming':
      return all([mine, among('state', underWay), is('eventIsOver', false)])
    case 'past':
      return all([
        mine,
        any([among('state', finalStates), all([among('state', underWay), is('eventIsOver', true)])]),
      ])
    case 'to-decide':
      return all([may, filterFor(rules.rule('orders.approve'), actor), waitsFor(actor)])
    case 'for-others':
      return all([may, filterFor(rules.rule('orders.approve'), actor), waitsForOthers(actor)])
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
      'for-others': 'oldest',
      waiting: 'soonest',
      coming: 'soonest',
      past: 'latest',
    }) as const
  )[view as string] ?? ('newest' as const)

/** Of what one may decide: asked of oneself, or of a group that one belongs to by the right to answer. */
export const waitsFor = (actor: Actor): Filter =>
  any([
    all([is('awaits', 'manager'), among('ownerId', [...actor.sets.reports])]),
    all([is('awaits', 'person'), is('approverId', actor.id)]),
    among('awaits', ['compliance', 'holders']),
  ])

/** The rest of it: somebody else is asked, and whoever may decide any order could step in. */
export const waitsForOthers = (actor: Actor): Filter =>
  any([
    all([is('awaits', 'manager'), not(among('ownerId', [...actor.sets.reports]))]),
    all([is('awaits', 'person'), not(is('approverId', actor.id))]),
  ])

/** At an earlier step of its chain. */
const gaveWord = (actor: Actor): Filter => ({
  op: 'linked',
  link: { table: 'orderApprovals', record: 'orderId', value: 'decidedById' },
  values: [actor.id],
  negated: false,
})
const is = (field: string, value: string | boolean): Leaf => ({ op: 'is', field, value, negated: false })
const among = (field: string, values: readonly string[]): Leaf => ({
  op: 'in',
  field,
  values: [...values],
  negated: false,
})
const not = (leaf: Leaf): Filter => ({ ...leaf, negated: true })
