import { Type } from 'typebox'
import { conflict, defineFunction, invalid } from '#core'
import { Kept } from '../event-row.ts'
import { clock, day, eventFields } from '../inputs.ts'
import { mayArrange } from '../rules.ts'

const { name, performer, venueId, showing, note } = eventFields

/** Puts an event on the calendar. Of several showings on one day each is an event. */
export const addEvent = defineFunction({
  id: 'events.add',
  title: 'Add an event',
  kind: 'create',
  who: mayArrange,
  input: Type.Object(
    {
      name,
      performer: Type.Optional(performer),
      venueId,
      day,
      clock: Type.Optional(clock),
      showing: Type.Optional(showing),
      note: Type.Optional(note),
    },
    { additionalProperties: false },
  ),
  output: Kept,
  audit: { says: '{actor} added {subject}', personal: [] },
  emits: 'event.added',
  async run({ input, stores }) {
    const added = await stores.events.insert({
      performer: '',
      showing: '',
      note: '',
      ...input,
      clock: input.clock ?? '',
    })
    if (!added) throw invalid('/venueId', 'names no venue; add it first')
    if ((await stores.events.startOf(added.id)).isPast)
      throw invalid('/day', 'lies in the past; write a day that is still to come')
    if (await stores.events.twinOf(added.id))
      throw conflict('it is on the calendar already at that time; for a second showing write another time')
    return added
  },
})
