import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isTold, theNotification } from '../notification.ts'

/** What the bell shows. */
export const countNotifications = defineFunction({
  id: 'notifications.count',
  title: 'Count what you were told and have not read',
  kind: 'list',
  on: theNotification,
  who: isTold,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ unread: Type.Integer() }),
  async run({ where, stores }) {
    return { unread: await stores.notifications.unread(where) }
  },
})
