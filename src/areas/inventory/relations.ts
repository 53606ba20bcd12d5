/** Who a person is to an admission. */
import { relation } from '#core'
import { theAdmission } from './admission.ts'

export const holdsAdmission = relation(theAdmission, {
  id: 'admission.holder',
  says: 'holder of the admission',
  holds: { op: 'actor', field: 'holderId' },
  changedBy: [{ by: 'function', id: 'orders.place' }],
})
