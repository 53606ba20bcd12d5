import { Type } from 'typebox'
import { allows, defineFunction, filterFor } from '#core'
import { theEvent } from '../event.ts'
import { EventPage } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

/** One event, with its seating as far as the asker may see it, and for who could cancel it what hangs on it. */
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
    const seen = filterFor(rules.rule('inventory.view'), actor)
    const mayCancel = allows(rules.rule('events.cancel'), actor, { subject: event })
    return {
      ...(await stores.events.line(event.id, { id: actor.id, open })),
      ...(await stores.events.detail(event.id)),
      sections: await stores.events.sections(event.id, { open, seen }),
      atStake: mayCancel ? await stores.events.atStake(event.id) : null,
    }
  },
})
