/** People of the box office: who they are, what they may, and what they leave behind. */
import type { Tx } from '../../database/database.ts'
import { openLeaving } from './store-leaving.ts'
import { openPages } from './store-pages.ts'
import { openRecords } from './store-records.ts'
import { openWrites } from './store-writes.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly employees: EmployeeStore
  }
}
export type EmployeeStore = ReturnType<typeof openEmployees>

export const openEmployees = (tx: Tx, org: string) => ({
  ...openRecords(tx, org),
  ...openPages(tx, org),
  ...openWrites(tx, org),
  ...openLeaving(tx, org),
})
