import { Type } from 'typebox'
import { defineFunction, pageInput, pageOf } from '#core'
import { isTold, Note, theNotification } from '../notification.ts'

/** What one was told, newest first. */
export const listNotifications = defineFunction({
  id: 'notifications.list',
  title: 'See what you were told',
  kind: 'list',
  on: theNotification,
  who: isTold,
  input: Type.Object(
    {
      unread: Type.Boolean({
        title: 'Unread',
        description: 'only those you have not read',
        default: false,
      }),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(Note),
  async run({ where, input, stores }) {
    return stores.notifications.notes({ ...input, filter: where })
  },
})
