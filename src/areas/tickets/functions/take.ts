import { Type } from 'typebox'
import { defineFunction, not, row } from '#core'
import { hasPerson, isClosed, isLive, isOfAnotherGroup } from '../conditions.ts'
import { takeUnassigned } from '../permissions.ts'
import { Changed } from '../row.ts'
import { inTheApplication } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** Makes the actor responsible for a ticket that no person holds; its group stays (rulings 8 and 9). */
export const takeTicket = defineFunction({
  id: 'tickets.take',
  title: 'Take ownership of a ticket',
  kind: 'write',
  on: theTicket,
  who: row('tdx.work.take', inTheApplication, takeUnassigned),
  provided: [not(hasPerson), not(isClosed), not(isOfAnotherGroup), ...isLive],
  input: Type.Object({}, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} took {subject}', personal: [] },
  emits: 'ticket.taken',
  button: { label: 'Take ownership', key: 'T', place: 'ticket', primary: true },
  async run({ actor, now, stores: { tickets }, ticket }) {
    const changes = [{ field: 'Responsible', before: null, after: actor.name }]
    await tickets.tell({ ticketId: ticket.id, authorId: actor.id, kind: 'assign', changes }, now)
    return { ...(await tickets.update(ticket.id, { responsibleId: actor.id }, now)), changes }
  },
})
