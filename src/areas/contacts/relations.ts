/** Who a person is to a contact. */
import { relation } from '#core'
import { theContact } from './contact.ts'

export const knowsContact = relation(theContact, {
  id: 'contact.known',
  says: 'somebody who wrote the contact down',
  holds: { op: 'linked', field: 'knownBy' },
})
