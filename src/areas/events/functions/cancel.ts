import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { hasStarted, isCancelled } from '../conditions.ts'
import { eventStatuses, theEvent } from '../event.ts'
import { Kept } from '../event-row.ts'
import { reason } from '../inputs.ts'
import { mayArrange } from '../rules.ts'

/** Calls an event off for good. What follows for its orders and seats follows from the event, each by a function of its own. */
export const cancelEvent = defineFunction({
  id: 'events.cancel',
  title: 'Cancel an event',
  kind: 'write',
  on: theEvent,
  who: mayArrange,
  provided: [not(isCancelled), not(hasStarted)],
  input: Type.Object({ reason }, { additionalProperties: false }),
  output: Type.Object({ ...Kept.properties, status: Type.Enum([...eventStatuses]) }),
  audit: { says: '{actor} cancelled {subject}', personal: [] },
  emits: 'event.cancelled',
  button: { label: 'Cancel event', place: 'event' },
  async run({ event, input, stores }) {
    return stores.events.cancel(event.id, input.reason)
  },
})
