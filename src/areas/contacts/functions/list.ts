import { Type } from 'typebox'
import { defineFunction, filterFor, pageInput, pageOf } from '#core'
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
  async run({ where, input, stores, rules, actor }) {
    const page = await stores.contacts.page({ ...input, where })
    // As many as their page would tell of: orders that the asker may see.
    const may = filterFor(rules.rule('orders.list'), actor)
    const counts = await stores.orders.invitationCounts(
      page.items.map(({ id }) => id),
      may,
    )
    return { ...page, items: page.items.map((one) => ({ ...one, orders: counts.get(one.id) ?? 0 })) }
  },
})
