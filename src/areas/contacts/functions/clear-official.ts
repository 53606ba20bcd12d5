import { Type } from 'typebox'
import { allOf, defineFunction } from '#core'
import { boxOffice } from '../../access/public.ts'
import { theContact } from '../contact.ts'
import { seeAllOrders } from '../permissions.ts'

/** Whoever invites them may mark a public official, and may not take the mark away to spare themselves compliance. */
export const clearOfficial = defineFunction({
  id: 'contacts.clear-official',
  title: 'Say that a guest is no public official any more',
  kind: 'write',
  on: theContact,
  who: allOf(boxOffice, seeAllOrders),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} said that {subject} is no public official any more', personal: [] },
  button: { label: 'No public official any more', place: 'contact' },
  async run({ contact, stores }) {
    const changed = await stores.contacts.correct(contact.id, { isOfficial: false })
    return changed ?? { id: contact.id, version: contact.version ?? 1 }
  },
})
