/** States of an admission, as sentences in the present. */
import { state } from '#core'
import { theAdmission } from './admission.ts'

export const isInTransit = state(theAdmission, {
  id: 'admission.in-transit',
  says: 'in transit',
  otherwise: 'no longer in transit',
  holds: { op: 'equals', field: 'custody', value: 'in-transit' },
})
