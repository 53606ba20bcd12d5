import { Type } from 'typebox'
import { conflict, defineFunction, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { contactInput } from '../contact.ts'
import { requireOneLine } from '../one-line.ts'

/** Writes down somebody from outside, to invite them by name from then on. */
export const addContact = defineFunction({
  id: 'contacts.add',
  title: 'Write down a guest from outside',
  kind: 'create',
  who: row('tos.orders.own', boxOffice),
  input: Type.Object(
    {
      ...contactInput,
      isOfficial: Type.Boolean({
        title: 'Public official',
        description: 'compliance decides about orders for them too',
        default: false,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} wrote down {subject} as a guest', personal: ['name', 'company', 'email', 'notes'] },
  button: { label: 'Add a guest', place: 'contacts', primary: true },
  async run({ actor, input, stores }) {
    requireOneLine(input)
    const { name, company = '', email = '', notes = '', isOfficial } = input
    const added = await stores.contacts.insert({ name, company, email, notes, isOfficial }, actor.id)
    if (!added)
      throw conflict(
        'a guest with this e-mail address is written down already; invite them with that address in an order',
      )
    return added
  },
})
