import { Type } from 'typebox'
import { conflict, defineFunction, invalid } from '#core'
import { Kept } from '../event-row.ts'
import { seasonFields } from '../inputs.ts'
import { mayArrange } from '../rules.ts'

/** Names a set of events for which the same places are held. */
export const addSeason = defineFunction({
  id: 'events.add-season',
  title: 'Add a season or package',
  kind: 'create',
  who: mayArrange,
  input: Type.Object(seasonFields, { additionalProperties: false }),
  output: Kept,
  audit: { says: '{actor} added a season', personal: [] },
  async run({ input: { name, eventIds }, stores }) {
    if ((await stores.events.countEvents(eventIds)) < eventIds.length)
      throw invalid('/eventIds', 'name an event that is not on the calendar')
    if (await stores.events.seasonNamed(name, null)) throw conflict(`“${name}” is among the seasons already`)
    return stores.events.addSeason(name, eventIds)
  },
})
