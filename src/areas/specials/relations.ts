/** Who a person is to a special request. */
import { relation } from '#core'
import { theSpecial } from './special.ts'

export const asked = relation(theSpecial, {
  id: 'special.owner',
  says: 'the one who asked for it',
  holds: { op: 'actor', field: 'ownerId' },
})

export const managesAsker = relation(theSpecial, {
  id: 'special.manages-owner',
  says: 'the direct manager of whoever asked for it',
  holds: { op: 'in-set', field: 'ownerId', set: 'reports' },
  changedBy: [{ by: 'global-admin' }],
})

export const isNamed = relation(theSpecial, {
  id: 'special.named-approver',
  says: 'the person its approval waits for',
  holds: { op: 'actor', field: 'approverId' },
})
