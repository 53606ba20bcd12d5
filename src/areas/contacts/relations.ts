/** Who a person is to a contact. */
import { relation } from '#core'
import { theContact } from './contact.ts'

export const knowsContact = relation(theContact, {
  id: 'contact.known',
  says: 'somebody who made the contact or had them as a guest',
  holds: { op: 'linked', field: 'knownBy' },
  changedBy: [{ by: 'function', id: 'orders.place' }],
})
