import { Type } from 'typebox'
import { defineFunction } from '#core'
import { everybody } from '../../people/public.ts'

/** What the bell shows. */
export const countNotifications = defineFunction({
  id: 'notifications.count',
  title: 'Count what you were told and have not read',
  kind: 'read',
  who: everybody,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ unread: Type.Integer() }),
  async run({ actor, stores }) {
    return { unread: await stores.notifications.unread(actor.id) }
  },
})
