import { Type } from 'typebox'
import { conflict, defineFunction } from '#core'
import { Kept } from '../event-row.ts'
import { requireZone, venueFields } from '../inputs.ts'
import { mayArrange } from '../rules.ts'

const { name, city, timeZone, directions } = venueFields

/** Adds a venue; its time zone is the clock of all its events. */
export const addVenue = defineFunction({
  id: 'events.add-venue',
  title: 'Add a venue',
  kind: 'create',
  who: mayArrange,
  input: Type.Object(
    { name, city: Type.Optional(city), timeZone, directions: Type.Optional(directions) },
    { additionalProperties: false },
  ),
  output: Kept,
  audit: { says: '{actor} added a venue', personal: [] },
  async run({ input, stores }) {
    requireZone(input.timeZone)
    const added = await stores.events.addVenue({ city: '', directions: '', ...input })
    if (!added) throw conflict(`“${input.name}” is among the venues already`)
    return added
  },
})
