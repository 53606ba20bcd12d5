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
