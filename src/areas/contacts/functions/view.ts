import { Type } from 'typebox'
import { defineFunction } from '#core'
import { ContactLine, theContact } from '../contact.ts'
import { mayKnowContact } from '../rules.ts'

export const viewContact = defineFunction({
  id: 'contacts.view',
  title: 'View a guest from outside',
  kind: 'read',
  on: theContact,
  who: mayKnowContact,
  input: Type.Object({}, { additionalProperties: false }),
  output: ContactLine,
  async run({ contact, stores }) {
    return stores.contacts.line(contact.id)
  },
})
