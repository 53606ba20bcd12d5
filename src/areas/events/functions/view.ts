import { Type } from 'typebox'
import { defineFunction } from '#core'
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
  async run({ event, actor, stores }) {
    const line = await stores.events.line(event.id, actor.id)
    return { ...line, sections: await stores.events.sections(event.id) }
  },
})
