/** The lists of orders that people open, each a condition on top of what they may see. */
import { type Actor, all, type Filter, filterFor, type Rulebook } from '#core'

export const views = ['mine', 'to-decide', 'decided', 'all'] as const
export type View = (typeof views)[number]

/** The queue is what one may approve now, by the rule of that function and no other. */
export function filterOf(view: View, may: Filter, actor: Actor, rules: Rulebook): Filter {
  switch (view) {
    case 'mine':
      return all([may, is('ownerId', actor.id)])
    case 'to-decide':
      return all([may, filterFor(rules.rule('orders.approve'), actor)])
    case 'decided':
      return all([may, is('decidedById', actor.id)])
    case 'all':
      return may
  }
}

const is = (field: string, value: string): Filter => ({ op: 'is', field, value, negated: false })
