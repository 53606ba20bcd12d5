import { type Static, Type } from 'typebox'
import { defineSubject, id, link } from '#core'

/** Somebody from outside whom the organisation has as a guest. */
export const theContact = defineSubject({
  name: 'contact',
  area: 'contacts',
  application: { kind: 'box-office', field: null },
  view: 'contacts.view',
  fields: {
    id,
    createdById: id,
    /** who wrote the contact down */
    knownBy: link('contactPeople', 'contactId', 'personId'),
  },
})

export const ContactLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  company: Type.String(),
  email: Type.String(),
  isOfficial: Type.Boolean(),
  notes: Type.String(),
  createdByName: Type.String(),
  orders: Type.Integer({
    description: 'of those you may see, in which they are a guest, and which came about',
  }),
})
export type ContactLine = Static<typeof ContactLine>

/** What people write about a contact. */
export const contactInput = {
  name: Type.String({
    title: 'Name',
    description: 'of the guest',
    minLength: 1,
    maxLength: 200,
    pattern: '\\S',
  }),
  company: Type.Optional(
    Type.String({ title: 'Company', description: 'they work for', maxLength: 200, default: '' }),
  ),
  email: Type.Optional(
    Type.String({
      title: 'E-mail',
      description: 'where tickets can be sent',
      maxLength: 200,
      pattern: '^$|^[^@\\s]+@[^@\\s]+$',
      default: '',
    }),
  ),
  notes: Type.Optional(
    Type.String({
      title: 'Notes',
      description: 'for colleagues who know them too',
      maxLength: 2000,
      default: '',
    }),
  ),
}
