import { Type } from 'typebox'
import { conflict, defineFunction } from '#core'
import { contactInput, theContact } from '../contact.ts'
import { requireOneLine } from '../one-line.ts'
import { mayKnowContact } from '../rules.ts'

/** Corrects what is written about a guest. Taking a mark of a public official away is another function. */
export const editContact = defineFunction({
  id: 'contacts.edit',
  title: 'Correct what is written about a guest',
  kind: 'write',
  on: theContact,
  who: mayKnowContact,
  input: Type.Object(
    {
      name: Type.Optional(contactInput.name),
      company: Type.Optional(Type.String({ title: 'Company', description: 'they work for', maxLength: 200 })),
      email: Type.Optional(
        Type.String({
          title: 'E-mail',
          description: 'where tickets can be sent',
          maxLength: 200,
          pattern: '^$|^[^@\\s]+@[^@\\s]+$',
        }),
      ),
      notes: Type.Optional(
        Type.String({ title: 'Notes', description: 'for colleagues who know them too', maxLength: 2000 }),
      ),
      isOfficial: Type.Optional(
        Type.Literal(true, { title: 'Public official', description: 'marks them as one' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: {
    says: '{actor} corrected what is written about {subject}',
    personal: ['name', 'company', 'email', 'notes'],
  },
  button: { label: 'Edit', key: 'E', place: 'contact' },
  async run({ contact, input, stores }) {
    requireOneLine(input)
    const changed = await stores.contacts.correct(contact.id, input)
    if (!changed) throw conflict('another guest has this e-mail address already')
    return changed
  },
})
