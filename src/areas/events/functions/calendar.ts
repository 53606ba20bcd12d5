import { Type } from 'typebox'
import { defineFunction, everything, filterFor } from '#core'
import { EventLine } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

const only = (title: string) =>
  Type.Optional(Type.String({ title, description: `one ${title.toLowerCase()} only`, format: 'uuid' }))

/** A month of events, each on its day by the calendar of its venue; those without a day are in the list alone. */
export const eventCalendar = defineFunction({
  id: 'events.calendar',
  title: 'See the calendar of events',
  kind: 'read',
  who: mayBrowse,
  input: Type.Object(
    {
      month: Type.String({
        title: 'Month',
        description: 'such as 2026-12',
        pattern: '^[12]\\d{3}-(0[1-9]|1[0-2])$',
      }),
      venue: only('Venue'),
      season: only('Season'),
      performer: Type.Optional(
        Type.String({ title: 'Performer', description: 'one performer or team only', maxLength: 120 }),
      ),
      hasSeats: Type.Optional(
        Type.Boolean({ title: 'With seats', description: 'only events with seats that you can ask for' }),
      ),
      q: Type.Optional(
        Type.String({ title: 'Search', description: 'words in the event or its place', maxLength: 200 }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    month: Type.String(),
    days: Type.Array(Type.Object({ day: Type.String({ format: 'date' }), events: Type.Array(EventLine) })),
  }),
  async run({ input: { month, ...input }, actor, stores, rules }) {
    // Whoever may browse may browse every event, so there is no row to leave out.
    const asker = { id: actor.id, open: filterFor(rules.rule('inventory.list-open'), actor) }
    return { month, days: await stores.events.month(month, { ...input, where: everything, asker }) }
  },
})
