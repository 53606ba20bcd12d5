/** Reads everything the reports are made of; writes only which of them people keep. */
import type { Tx } from '../../database/database.ts'
import { openGuestReports } from './store-guests.ts'
import { openSavedReports } from './store-saved.ts'
import { openSeatReports } from './store-seats.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly reports: ReportStore
  }
}
export type ReportStore = ReturnType<typeof openReports>

export const openReports = (tx: Tx, org: string) => ({
  ...openSeatReports(tx, org),
  ...openGuestReports(tx, org),
  ...openSavedReports(tx, org),
})
