/** The state machine of a special request. `specials.expire` is a sweep of the clock; nobody presses it. */
import type { Transition } from '../inventory/public.ts'
import type { SpecialState } from './special.ts'

export const firstStates: readonly SpecialState[] = ['pending-approval']
export const finalStates: readonly SpecialState[] = ['sourced', 'denied', 'declined', 'cancelled', 'expired']

export const specialTransitions: readonly Transition<SpecialState>[] = [
  { from: 'pending-approval', action: 'specials.approve', to: 'pending-sourcing' },
  { from: 'pending-approval', action: 'specials.deny', to: 'denied' },
  { from: 'pending-approval', action: 'specials.cancel', to: 'cancelled' },
  { from: 'pending-approval', action: 'specials.expire', to: 'expired' },
  { from: 'pending-sourcing', action: 'specials.source', to: 'sourced' },
  { from: 'pending-sourcing', action: 'specials.decline', to: 'declined' },
  { from: 'pending-sourcing', action: 'specials.cancel', to: 'cancelled' },
  { from: 'pending-sourcing', action: 'specials.expire', to: 'expired' },
]
