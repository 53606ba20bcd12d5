import { Type } from 'typebox'
import { conflict, defineFunction, invalid } from '#core'
import { theSeason } from '../event.ts'
import { Kept } from '../event-row.ts'
import { seasonFields } from '../inputs.ts'
import { mayArrange } from '../rules.ts'

/** Renames a season, or says anew which events belong to it. */
export const editSeason = defineFunction({
  id: 'events.edit-season',
  title: 'Edit a season or package',
  kind: 'write',
  on: theSeason,
  who: mayArrange,
  input: Type.Object(
    { name: Type.Optional(seasonFields.name), eventIds: Type.Optional(seasonFields.eventIds) },
    { additionalProperties: false, minProperties: 1 },
  ),
  output: Kept,
  audit: { says: '{actor} edited {subject}', personal: [] },
  button: { label: 'Edit', place: 'row' },
  async run({ season, input: { name, eventIds }, stores }) {
    if (eventIds && (await stores.events.countEvents(eventIds)) < eventIds.length)
      throw invalid('/eventIds', 'name an event that is not on the calendar')
    if (name !== undefined && (await stores.events.seasonNamed(name, season.id)))
      throw conflict(`another season is called “${name}”`)
    return stores.events.changeSeason(season.id, name, eventIds)
  },
})
