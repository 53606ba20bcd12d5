/** The lists of special requests that people open, each a condition on top of what they may see. */

import { type Actor, all, type Filter, filterFor, type Rulebook } from '#core'
import { waitsFor, waitsForOthers } from '../orders/public.ts'

export const views = ['mine', 'to-decide', 'for-others', 'to-source', 'all'] as const
export type View = (typeof views)[number]

export function filterOf(view: View, may: Filter, actor: Actor, rules: Rulebook): Filter {
  switch (view) {
    case 'mine':
      return all([may, { op: 'is', field: 'ownerId', value: actor.id, negated: false }])
    case 'to-decide':
      return all([may, filterFor(rules.rule('specials.approve'), actor), waitsFor(actor)])
    case 'for-others':
      return all([may, filterFor(rules.rule('specials.approve'), actor), waitsForOthers(actor)])
    case 'to-source':
      return all([may, filterFor(rules.rule('specials.source'), actor)])
    case 'all':
      return may
  }
}
