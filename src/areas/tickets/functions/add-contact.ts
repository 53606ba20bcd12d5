import { Type } from 'typebox'
import { conflict, defineFunction, Id } from '#core'
import { isLive } from '../conditions.ts'
import { referencesOf } from '../references.ts'
import { Changed } from '../row.ts'
import { mayAddPeople } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** Lets a further person take part: they see the ticket in the portal, where the application allows contacts to. */
export const addContact = defineFunction({
  id: 'tickets.add-contact',
  title: 'Add contacts or people to a ticket',
  kind: 'create',
  on: theTicket,
  who: mayAddPeople,
  provided: isLive,
  input: Type.Object(
    { personId: Type.String({ ...Id, title: 'Person', description: 'Who is to take part' }) },
    { additionalProperties: false },
  ),
  output: Changed,
  audit: { says: '{actor} added a contact to {subject}', personal: ['contacts'] },
  emits: 'ticket.contact-added',
  button: { label: 'Add contact', key: 'P', place: 'ticket' },
  async run({ actor, input: { personId }, now, stores, ticket }) {
    if (ticket.contacts.includes(personId)) throw conflict('They are a contact of this ticket already')
    const name = await referencesOf(stores, ticket.applicationId).activePerson('/personId', personId)
    await stores.tickets.addContact(ticket.id, personId)
    const changes = [{ field: 'Contact', before: null, after: name }]
    await stores.tickets.tell({ ticketId: ticket.id, authorId: actor.id, kind: 'contact', changes }, now)
    return { ...(await stores.tickets.update(ticket.id, {}, now)), changes }
  },
})
