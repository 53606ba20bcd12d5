/** Where a seat stands on its way from hand to hand, as sentences in the present. */
import { state } from '#core'
import { theAdmission } from '../inventory/public.ts'

export const isNotGivenYet = state(theAdmission, {
  id: 'admission.not-given-yet',
  says: 'not given to anybody yet',
  otherwise: 'given to somebody, or used up',
  holds: {
    op: 'all',
    of: [
      {
        op: 'one-of',
        field: 'commitment',
        values: ['unreleased', 'held', 'public', 'waitlist', 'survey'],
      },
      { op: 'absent', field: 'outcome' },
    ],
  },
  changedBy: [{ by: 'function', id: 'admissions.reclaim' }],
})

export const isGiven = state(theAdmission, {
  id: 'admission.given',
  says: 'given to somebody, and not used yet',
  otherwise: 'given to nobody, or used up',
  holds: {
    op: 'all',
    of: [
      { op: 'one-of', field: 'commitment', values: ['allocated', 'ordered'] },
      { op: 'absent', field: 'outcome' },
    ],
  },
  changedBy: [{ by: 'function', id: 'admissions.assign' }],
})

/** What is with the guest comes back first: the one who fulfils orders sees to that. */
export const isAway = state(theAdmission, {
  id: 'admission.away',
  says: 'sent or delivered: whoever fulfils its order records its return first',
  otherwise: 'not sent, or returned',
  holds: { op: 'one-of', field: 'custody', values: ['out', 'delivered'] },
  changedBy: [
    { by: 'function', id: 'orders.cancel-shipment' },
    { by: 'function', id: 'orders.return' },
  ],
})

/** What is with the guest cannot be made void from here; what became of it is known once it has been used or not. */
export const isNotBack = state(theAdmission, {
  id: 'admission.not-back',
  says: 'sent or delivered: have it returned first',
  otherwise: 'not sent, returned, or accounted for',
  holds: {
    op: 'all',
    of: [
      { op: 'one-of', field: 'custody', values: ['out', 'delivered'] },
      { op: 'absent', field: 'outcome' },
    ],
  },
  changedBy: [
    { by: 'function', id: 'orders.cancel-shipment' },
    { by: 'function', id: 'orders.return' },
  ],
})

export const isToCome = state(theAdmission, {
  id: 'admission.event-to-come',
  says: 'for an event still to come',
  otherwise: 'for an event that has begun, is over or will not be',
  holds: { op: 'equals', field: 'eventStage', value: 'to-come' },
})

export const isOver = state(theAdmission, {
  id: 'admission.event-over',
  says: 'for an event that has begun or is over',
  otherwise: 'for an event that is not over',
  holds: { op: 'equals', field: 'eventStage', value: 'over' },
})

export const isUnaccounted = state(theAdmission, {
  id: 'admission.unaccounted',
  says: 'not known to be used',
  otherwise: 'accounted for already',
  holds: {
    op: 'any',
    of: [
      { op: 'absent', field: 'outcome' },
      { op: 'equals', field: 'outcome', value: 'unused' },
    ],
  },
})
