import { Type } from 'typebox'
import { defineFunction, pageInput, pageOf } from '#core'
import { ContactLine, theContact } from '../contact.ts'
import { mayKnowContact } from '../rules.ts'

/** Guests one has invited before; those who see all orders see the guests of all. */
export const listContacts = defineFunction({
  id: 'contacts.list',
  title: 'Find guests from outside',
  kind: 'list',
  on: theContact,
  who: mayKnowContact,
  input: Type.Object(
    {
      q: Type.Optional(
        Type.String({
          title: 'Search',
          description: 'part of a name, a company or an e-mail address',
          maxLength: 200,
        }),
      ),
      officials: Type.Optional(
        Type.Boolean({ title: 'Public officials', description: 'public officials only' }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(ContactLine),
  async run({ where, input, stores }) {
    return stores.contacts.page({ ...input, where })
  },
})
