import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
import { theEvent } from '../event.ts'
import { EventLine } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

/** Events by their day, with the seats that can still be ordered. */
export const browseEvents = defineFunction({
  id: 'events.list',
  title: 'Browse events',
  kind: 'list',
  on: theEvent,
  who: mayBrowse,
  input: Type.Object(
    {
      q: Type.Optional(
        Type.String({
          title: 'Search',
          description: 'words in the event, performer, venue or city',
          maxLength: 200,
        }),
      ),
      venue: Type.Optional(Type.String({ title: 'Venue', description: 'one venue only', format: 'uuid' })),
      performer: Type.Optional(
        Type.String({ title: 'Performer', description: 'one performer or team only', maxLength: 120 }),
      ),
      season: Type.Optional(
        Type.String({ title: 'Season', description: 'one season or package only', format: 'uuid' }),
      ),
      hasSeats: Type.Optional(
        Type.Boolean({ title: 'With seats', description: 'only events with seats that you can ask for' }),
      ),
      when: Type.Optional(
        Type.Enum(['upcoming', 'past'], {
          title: 'When',
          description: 'what is still to come, or what is over',
        }),
      ),
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'events per page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(EventLine),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input, actor, stores, rules }) {
    const open = filterFor(rules.rule('inventory.list-open'), actor)
    return stores.events.page({ ...input, where, asker: { id: actor.id, open } })
  },
})
