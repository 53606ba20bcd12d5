/** Who a person is to a seat that goes from hand to hand. */
import { relation } from '#core'
import { theAdmission } from '../inventory/public.ts'

/** A seat of an order is its owner's, not theirs to hand on. */
export const keepsIt = relation(theAdmission, {
  id: 'admission.keeper',
  says: 'the decision maker who holds the admission',
  holds: {
    op: 'all',
    of: [
      { op: 'actor', field: 'holderId' },
      { op: 'equals', field: 'commitment', value: 'held' },
    ],
  },
  changedBy: [{ by: 'function', id: 'admissions.distribute' }],
})
