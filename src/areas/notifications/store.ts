/** Notes, preferences, and whom to look for when something happened. The only SQL that writes them. */
import type { Tx } from '../../database/database.ts'
import { openNotes } from './store-notes.ts'
import { openPreferences } from './store-preferences.ts'
import { openRecipients } from './store-recipients.ts'
import { openThings } from './store-things.ts'
import { openVerification } from './store-verify.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly notifications: NotificationStore
  }
}
export type NotificationStore = ReturnType<typeof openNotifications>

export const openNotifications = (tx: Tx, org: string) => ({
  ...openNotes(tx, org),
  ...openPreferences(tx, org),
  ...openRecipients(tx, org),
  ...openThings(tx, org),
  ...openVerification(tx, org),
})
