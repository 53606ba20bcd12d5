/** The state machine of a special request. `specials.expire` is a sweep of the clock; nobody presses it. */
import { defineMachine, type Transition } from '#core'
import { type SpecialState, specialStates } from './special.ts'

const firstStates: readonly SpecialState[] = ['pending-approval']
const finalStates: readonly SpecialState[] = ['sourced', 'denied', 'declined', 'cancelled', 'expired']

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

export const specialMachine = defineMachine({
  of: 'special request',
  states: specialStates,
  first: firstStates,
  final: finalStates,
  table: specialTransitions,
})
