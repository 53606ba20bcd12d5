/** Who a person is to an admission. */
import { relation } from '#core'
import { theAdmission } from './admission.ts'

export const holdsAdmission = relation(theAdmission, {
  id: 'admission.holder',
  says: 'the holder of the admission',
  holds: { op: 'actor', field: 'holderId' },
  changedBy: [{ by: 'function', id: 'orders.place' }],
})

/** Audiences are named sets of departments; a release may be for one of them. */
export const isInAudience = relation(theAdmission, {
  id: 'admission.audience',
  says: 'of a department that the admission is kept for',
  holds: { op: 'in-set', field: 'audienceId', set: 'audiences' },
  changedBy: [{ by: 'global-admin' }],
})

/** Ruling A3: what was handed to a decision maker stays in their care while somebody else holds it. */
export const isSteward = relation(theAdmission, {
  id: 'admission.steward',
  says: 'the one the admission was handed to',
  holds: { op: 'actor', field: 'stewardId' },
  changedBy: [{ by: 'function', id: 'admissions.distribute' }],
})
