import { Type } from 'typebox'
import { defineFunction, not, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { hasStarted, isCancelled, theEvent } from '../../events/public.ts'
import { person } from '../inputs.ts'
import { assignTickets } from '../permissions.ts'
import { openWaitlists } from '../waitlists.ts'

/** Lets people wait for an event before a seat of it is theirs to get; or changes who awards it, and until when. */
export const openWaitlist = defineFunction({
  id: 'admissions.open-waitlist',
  title: 'Open a waiting list for an event',
  kind: 'create',
  on: theEvent,
  who: row('tos.tickets.assign', boxOffice, assignTickets),
  provided: [not(hasStarted), not(isCancelled)],
  input: Type.Object(
    {
      eventId: Type.String({ title: 'Event', description: 'what people wait for', format: 'uuid' }),
      approverId: person('Who awards', 'the person who awards seats to those who wait'),
      closesAt: Type.Optional(
        Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
          title: 'Closes',
          description: 'until when people may join; none: until the event',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ eventId: Type.String(), approverId: Type.String() }),
  audit: { says: '{actor} opened a waiting list for {subject}', personal: [] },
  emits: 'waitlist.opened',
  async run({ event, input, stores, actor, rules, now }) {
    await openWaitlists(stores, [{ eventId: event.id }], input, { actor, rules, now })
    return { eventId: event.id, approverId: input.approverId }
  },
})
