/** States of an event, as sentences in the present. */
import { state } from '#core'
import { theEvent } from './event.ts'

export const hasStarted = state(theEvent, {
  id: 'event.started',
  says: 'under way or over',
  otherwise: 'still to come',
  holds: {
    op: 'any',
    of: [
      { op: 'equals', field: 'hasStarted', value: true },
      { op: 'equals', field: 'status', value: 'over' },
    ],
  },
})

export const isCancelled = state(theEvent, {
  id: 'event.cancelled',
  says: 'cancelled',
  otherwise: 'not cancelled',
  holds: { op: 'equals', field: 'status', value: 'cancelled' },
})
