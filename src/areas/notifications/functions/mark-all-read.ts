import { Type } from 'typebox'
import { defineFunction } from '#core'
import { everybody } from '../../people/public.ts'

/** The bell is quiet until something new happens. */
export const markAllRead = defineFunction({
  id: 'notifications.mark-all-read',
  title: 'Mark everything you were told as read',
  kind: 'write',
  who: everybody,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ read: Type.Integer({ description: 'how many were not read before' }) }),
  audit: { says: '{actor} read everything they were told', personal: [] },
  async run({ actor, stores, now }) {
    return { read: await stores.notifications.markAllRead(actor.id, now) }
  },
})
