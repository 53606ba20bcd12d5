import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
import { theEvent } from '../event.ts'
import { EventPage } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

/** One event, with its seating as far as the public may see it. */
export const viewEvent = defineFunction({
  id: 'events.view',
  title: 'View an event',
  kind: 'read',
  on: theEvent,
  who: mayBrowse,
  input: Type.Object({}, { additionalProperties: false }),
  output: EventPage,
  async run({ event, actor, stores, rules }) {
    const open = filterFor(rules.rule('inventory.list-open'), actor)
    const line = await stores.events.line(event.id, { id: actor.id, open })
    return { ...line, sections: await stores.events.sections(event.id, open) }
  },
})
