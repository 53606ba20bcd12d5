/**
 * The state machines of an admission: where it is, to whom it is promised, what became of it. They are apart because
 * seats are promised long before they arrive. Drawn in docs/generated/states.md.
 */

import { defineMachine, type Transition } from '#core'
import { type Commitment, type Custody, commitments, custodies, type Outcome, outcomes } from './admission.ts'

export const firstCustody: Custody = 'in-transit'
export const finalCustodies: readonly Custody[] = []
export const custodyTransitions: readonly Transition<Custody>[] = [
  { from: 'in-transit', action: 'inventory.receive', to: 'on-hand' },
  { from: 'on-hand', action: 'orders.send', to: 'out' },
  { from: 'on-hand', action: 'orders.fulfil', to: 'delivered' },
  { from: 'out', action: 'orders.cancel-shipment', to: 'on-hand' },
  { from: 'out', action: 'orders.fulfil', to: 'delivered' },
  { from: 'out', action: 'orders.claim', to: 'delivered' },
  // The event begins: what was sent is with somebody, but for a transfer that nobody accepted.
  { from: 'out', action: 'orders.expire', to: 'delivered' },
  { from: 'out', action: 'orders.expire', to: 'on-hand' },
  { from: 'delivered', action: 'orders.return', to: 'on-hand' },
]

export const firstCommitment: Commitment = 'unreleased'

const open: readonly Commitment[] = ['unreleased', 'held', 'public', 'waitlist', 'survey']

export const commitmentTransitions: readonly Transition<Commitment>[] = [
  // What nobody has asked for yet is handed about freely.
  ...open.flatMap((from): readonly Transition<Commitment>[] => [
    { from, action: 'admissions.distribute', to: 'held' },
    { from, action: 'admissions.release', to: 'public' },
    { from, action: 'admissions.release', to: 'waitlist' },
    { from, action: 'admissions.release', to: 'survey' },
    { from, action: 'admissions.assign', to: 'allocated' },
    { from, action: 'admissions.backfill', to: 'allocated' },
  ]),
  { from: 'public', action: 'orders.place', to: 'ordered' },
  { from: 'public', action: 'orders.submit', to: 'ordered' },
  { from: 'waitlist', action: 'orders.award', to: 'ordered' },
  { from: 'allocated', action: 'orders.submit', to: 'ordered' },
  { from: 'allocated', action: 'orders.reassign', to: 'allocated' },
  { from: 'allocated', action: 'orders.cancel', to: 'held' },
  { from: 'allocated', action: 'orders.cancel', to: 'public' },
  { from: 'allocated', action: 'admissions.backfill', to: 'allocated' },
  { from: 'ordered', action: 'admissions.backfill', to: 'allocated' },
  // Seats of an order go back to where they came from: to an open waiting list, to their steward, else to the public.
  ...(['orders.approve', 'orders.deny', 'orders.cancel', 'orders.call-off'] as const).flatMap(
    (action): readonly Transition<Commitment>[] => [
      { from: 'ordered', action, to: 'public' },
      { from: 'ordered', action, to: 'held' },
      { from: 'ordered', action, to: 'waitlist' },
    ],
  ),
  // Whoever held it leaves: to the one who takes over or its steward, else back into the stock.
  ...(['held', 'allocated', 'ordered'] as const).flatMap((from): readonly Transition<Commitment>[] => [
    { from, action: 'employees.deactivate', to: 'held' },
    { from, action: 'employees.deactivate', to: 'unreleased' },
  ]),
  ...(['allocated', 'ordered'] as const).flatMap((from): readonly Transition<Commitment>[] => [
    { from, action: 'admissions.reclaim', to: 'held' },
    { from, action: 'admissions.reclaim', to: 'public' },
    { from, action: 'admissions.reclaim', to: 'waitlist' },
    { from, action: 'admissions.reclaim', to: 'allocated' },
  ]),
]

/** `open` stands for no outcome yet: it can still be used. */
export const outcomeTransitions: readonly Transition<Outcome | 'open'>[] = [
  { from: 'open', action: 'orders.confirm-attendance', to: 'used' },
  { from: 'open', action: 'orders.confirm-attendance', to: 'no-show' },
  { from: 'open', action: 'orders.confirm-attendance', to: 'unused' },
  { from: 'open', action: 'orders.close-attendance', to: 'used' },
  { from: 'open', action: 'orders.close-attendance', to: 'unused' },
  { from: 'open', action: 'orders.expire', to: 'unused' },
  { from: 'unused', action: 'admissions.backfill', to: 'open' },
  { from: 'open', action: 'inventory.donate', to: 'donated' },
  { from: 'open', action: 'inventory.list-for-resale', to: 'resold' },
  { from: 'open', action: 'admissions.void', to: 'void' },
  { from: 'unused', action: 'admissions.void', to: 'void' },
  { from: 'open', action: 'events.cancel', to: 'void' },
]
export const finalOutcomes: readonly Outcome[] = ['used', 'no-show', 'donated', 'resold', 'void']

export const custodyMachine = defineMachine({
  of: 'custody of an admission',
  states: custodies,
  first: [firstCustody],
  final: finalCustodies,
  table: custodyTransitions,
})
export const commitmentMachine = defineMachine({
  of: 'commitment of an admission',
  states: commitments,
  first: [firstCommitment],
  final: [],
  table: commitmentTransitions,
})
export const outcomeMachine = defineMachine({
  of: 'outcome of an admission',
  states: ['open', ...outcomes],
  first: ['open'],
  final: finalOutcomes,
  table: outcomeTransitions,
})
