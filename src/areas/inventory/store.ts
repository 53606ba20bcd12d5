/** The stock: what stands in it, and how it moves. The only SQL that writes admissions. */
import type { Tx } from '../../database/database.ts'
import { openAdmissions } from './store-admissions.ts'
import { openPages } from './store-pages.ts'
import { openSeats } from './store-seats.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly inventory: InventoryStore
  }
}
export type InventoryStore = ReturnType<typeof openInventory>

export const openInventory = (tx: Tx, org: string) => ({
  ...openAdmissions(tx, org),
  ...openPages(tx, org),
  ...openSeats(tx, org),
})
