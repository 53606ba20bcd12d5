import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
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
  async run({ contact, stores, rules, actor }) {
    const may = filterFor(rules.rule('orders.list'), actor)
    const counts = await stores.orders.invitationCounts([contact.id], may)
    return { ...(await stores.contacts.line(contact.id)), orders: counts.get(contact.id) ?? 0 }
  },
})
