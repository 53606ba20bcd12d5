/** The two state machines of an admission. They are apart because seats are promised long before they arrive. */
import type { Commitment, Custody } from './admission.ts'
import type { Transition } from './transition.ts'

export const firstCustody: Custody = 'in-transit'
export const custodyTransitions: readonly Transition<Custody>[] = [
  { from: 'in-transit', action: 'inventory.receive', to: 'on-hand' },
  { from: 'on-hand', action: 'admissions.send', to: 'out' },
  { from: 'out', action: 'admissions.cancel-shipment', to: 'on-hand' },
  { from: 'out', action: 'orders.fulfil', to: 'delivered' },
  { from: 'delivered', action: 'admissions.return', to: 'on-hand' },
]

export const firstCommitment: Commitment = 'unreleased'
export const commitmentTransitions: readonly Transition<Commitment>[] = [
  { from: 'unreleased', action: 'admissions.distribute', to: 'held' },
  { from: 'unreleased', action: 'admissions.release', to: 'public' },
  { from: 'held', action: 'admissions.release', to: 'public' },
  { from: 'held', action: 'admissions.release', to: 'waitlist' },
  { from: 'held', action: 'admissions.release', to: 'survey' },
  { from: 'held', action: 'admissions.allocate', to: 'allocated' },
  { from: 'public', action: 'admissions.allocate', to: 'allocated' },
  { from: 'waitlist', action: 'admissions.allocate', to: 'allocated' },
  { from: 'survey', action: 'admissions.allocate', to: 'allocated' },
  { from: 'waitlist', action: 'orders.award', to: 'ordered' },
  { from: 'public', action: 'orders.place', to: 'ordered' },
  { from: 'ordered', action: 'orders.approve', to: 'public' },
  { from: 'ordered', action: 'orders.deny', to: 'public' },
  { from: 'ordered', action: 'orders.cancel', to: 'public' },
  { from: 'ordered', action: 'admissions.reclaim', to: 'held' },
  { from: 'allocated', action: 'admissions.reclaim', to: 'held' },
]
