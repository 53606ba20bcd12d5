import { Type } from 'typebox'
import { conflict, defineFunction } from '#core'
import { theVenue } from '../event.ts'
import { Kept } from '../event-row.ts'
import { requireZone, venueFields } from '../inputs.ts'
import { moveAlong } from '../moving.ts'
import { mayArrange } from '../rules.ts'

const { name, city, timeZone, directions } = venueFields

/** Corrects a venue. With another zone its events to come keep the hour on the wall, and what opens with them moves along. */
export const editVenue = defineFunction({
  id: 'events.edit-venue',
  title: 'Edit a venue',
  kind: 'write',
  on: theVenue,
  who: mayArrange,
  input: Type.Object(
    {
      name: Type.Optional(name),
      city: Type.Optional(city),
      timeZone: Type.Optional(timeZone),
      directions: Type.Optional(directions),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  output: Kept,
  audit: { says: '{actor} edited {subject}', personal: [] },
  emits: 'venue.edited',
  button: { label: 'Edit', place: 'row' },
  async run({ venue, input, stores }) {
    requireZone(input.timeZone)
    if (input.name !== undefined && (await stores.events.venueNamed(input.name, venue.id)))
      throw conflict(`another venue is called “${input.name}”`)
    const toCome = input.timeZone === undefined ? [] : await stores.events.toComeAt(venue.id)
    const kept = await stores.events.changeVenue(venue.id, input)
    for (const event of toCome) await moveAlong(stores, event.id, event, '/timeZone')
    return kept
  },
})
