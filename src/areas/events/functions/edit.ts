import { Type } from 'typebox'
import { conflict, defineFunction, invalid, not } from '#core'
import { isCancelled } from '../conditions.ts'
import { theEvent } from '../event.ts'
import { Kept } from '../event-row.ts'
import { clock, day, eventFields } from '../inputs.ts'
import { moveAlong } from '../moving.ts'
import { mayArrange } from '../rules.ts'

const { name, performer, venueId, showing, note } = eventFields

/** Corrects an event, or says what was to be announced. Its seats and orders stay; what opens with it moves with it. */
export const editEvent = defineFunction({
  id: 'events.edit',
  title: 'Edit an event',
  kind: 'write',
  on: theEvent,
  who: mayArrange,
  provided: [not(isCancelled)],
  input: Type.Object(
    {
      name: Type.Optional(name),
      performer: Type.Optional(performer),
      venueId: Type.Optional(venueId),
      day: Type.Optional(day),
      clock: Type.Optional(clock),
      showing: Type.Optional(showing),
      note: Type.Optional(note),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  output: Kept,
  audit: { says: '{actor} edited {subject}', personal: [] },
  emits: 'event.edited',
  button: { label: 'Edit', key: 'E', place: 'event' },
  async run({ event, input, stores }) {
    if (input.venueId !== undefined && !(await stores.events.hasVenue(input.venueId)))
      throw invalid('/venueId', 'names no venue; add it first')
    const before = await stores.events.startOf(event.id)
    const kept = await stores.events.correct(event.id, input)
    if (await stores.events.twinOf(event.id))
      throw conflict('another event of that name is on the calendar at that time and place')
    const after = await stores.events.startOf(event.id)
    const moves = after.startsAt.getTime() !== before.startsAt.getTime()
    if (moves && event.hasStarted && (await stores.events.atStake(event.id)).orders > 0)
      throw invalid('/day', 'stays as it is: the event has begun, and people hold seats for it')
    await moveAlong(stores, event.id, before, fieldOf(input))
    return kept
  },
})

const fieldOf = ({ day, clock }: { readonly day?: string; readonly clock?: string }) =>
  day !== undefined ? '/day' : clock !== undefined ? '/clock' : '/venueId'
