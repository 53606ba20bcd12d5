import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isTold, Note, theNotification } from '../notification.ts'

/** One note, for whoever it was written to. */
export const viewNotification = defineFunction({
  id: 'notifications.view',
  title: 'Read what you were told',
  kind: 'read',
  on: theNotification,
  who: isTold,
  input: Type.Object({}, { additionalProperties: false }),
  output: Note,
  async run({ notification, stores }) {
    return stores.notifications.note(notification.id)
  },
})
