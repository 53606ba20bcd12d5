import { Type } from 'typebox'
import { defineFunction, Id } from '#core'
import { isTold, theNotification } from '../notification.ts'

/** It no longer counts on the bell. */
export const markRead = defineFunction({
  id: 'notifications.mark-read',
  title: 'Mark what you were told as read',
  kind: 'write',
  on: theNotification,
  who: isTold,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Id }),
  audit: { says: '{actor} read “{subject}”', personal: [] },
  button: { label: 'Mark as read', place: 'row' },
  async run({ notification, stores, now }) {
    await stores.notifications.markRead(notification.id, now)
    return { id: notification.id }
  },
})
