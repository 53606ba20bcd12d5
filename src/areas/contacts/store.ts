/** The guests the organisation knows. The only SQL that writes them. */
import type { Tx } from '../../database/database.ts'
import { openGuests } from './store-guests.ts'
import { openPages } from './store-pages.ts'
import { openRecords } from './store-records.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly contacts: ContactStore
  }
}
export type ContactStore = ReturnType<typeof openContacts>

export const openContacts = (tx: Tx, org: string) => ({
  ...openRecords(tx, org),
  ...openPages(tx, org),
  ...openGuests(tx, org),
})
