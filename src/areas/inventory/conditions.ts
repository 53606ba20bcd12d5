/** States of an admission, as sentences in the present. */
import { state } from '#core'
import { theAdmission } from './admission.ts'

export const isInTransit = state(theAdmission, {
  id: 'admission.in-transit',
  says: 'in transit',
  otherwise: 'no longer in transit',
  holds: { op: 'equals', field: 'custody', value: 'in-transit' },
})

export const canBeAskedFor = state(theAdmission, {
  id: 'admission.can-be-asked-for',
  says: 'open to be asked for',
  otherwise: 'not open to be asked for now',
  holds: { op: 'equals', field: 'canBeAskedFor', value: true },
})

export const isForEverybody = state(theAdmission, {
  id: 'admission.for-everybody',
  says: 'open to every department',
  otherwise: 'kept for some departments',
  holds: { op: 'absent', field: 'audienceId' },
})

/** Asked for or given to somebody: it is theirs until it is reclaimed, or the order is cancelled. */
export const isPromised = state(theAdmission, {
  id: 'admission.promised',
  says: 'promised to somebody: reclaim it first, and have it returned where it was sent',
  otherwise: 'promised to nobody',
  holds: {
    op: 'all',
    of: [
      { op: 'one-of', field: 'commitment', values: ['allocated', 'ordered'] },
      { op: 'absent', field: 'outcome' },
    ],
  },
  changedBy: [{ by: 'function', id: 'admissions.reclaim' }],
})

/** Struck off, or its event was cancelled: it is kept in the books, and nothing happens to it any more. */
export const isVoid = state(theAdmission, {
  id: 'admission.void',
  says: 'void: nobody will use it any more',
  otherwise: 'not void',
  holds: { op: 'equals', field: 'outcome', value: 'void' },
})

export const isUsable = state(theAdmission, {
  id: 'admission.usable',
  says: 'still to be used',
  otherwise: 'used, given away, sold or void already',
  holds: { op: 'absent', field: 'outcome' },
})

/** What went unused can be struck off as well. */
export const isSettled = state(theAdmission, {
  id: 'admission.settled',
  says: 'used, given away, sold or void already',
  otherwise: 'still to be used, or left unused',
  holds: { op: 'one-of', field: 'outcome', values: ['used', 'no-show', 'donated', 'resold', 'void'] },
})

export const isToCome = state(theAdmission, {
  id: 'admission.event-to-come',
  says: 'for an event still to come',
  otherwise: 'for an event that has begun, is over or will not be',
  holds: { op: 'equals', field: 'eventStage', value: 'to-come' },
})
