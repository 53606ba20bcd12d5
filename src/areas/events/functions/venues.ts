import { Type } from 'typebox'
import { defineFunction, pageInput, pageOf } from '#core'
import { theVenue } from '../event.ts'
import { VenueLine } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

/** Where things take place, with the way there. */
export const listVenues = defineFunction({
  id: 'events.venues',
  title: 'See venues',
  kind: 'list',
  on: theVenue,
  who: mayBrowse,
  input: Type.Object(
    {
      q: Type.Optional(
        Type.String({ title: 'Search', description: 'words in the name or city', maxLength: 200 }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(VenueLine),
  async run({ input, stores }) {
    return stores.events.venues(input)
  },
})
