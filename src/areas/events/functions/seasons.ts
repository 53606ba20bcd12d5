import { Type } from 'typebox'
import { defineFunction, filterFor, pageInput, pageOf } from '#core'
import { theSeason } from '../event.ts'
import { SeasonLine } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

/** Seasons and packages, with how many places the asker could have for all of what is to come. */
export const listSeasons = defineFunction({
  id: 'events.seasons',
  title: 'See seasons and packages',
  kind: 'list',
  on: theSeason,
  who: mayBrowse,
  input: Type.Object(
    {
      q: Type.Optional(Type.String({ title: 'Search', description: 'part of the name', maxLength: 200 })),
      withSeats: Type.Optional(
        Type.Boolean({
          title: 'With seats',
          description: 'count what is left for all of what is to come, which takes longer',
        }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(SeasonLine),
  async run({ input: { withSeats, ...input }, actor, stores, rules }) {
    const open = withSeats ? filterFor(rules.rule('inventory.list-open'), actor) : null
    return stores.events.seasons({ ...input, open })
  },
})
