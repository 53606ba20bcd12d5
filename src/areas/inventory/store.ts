/** The stock: what stands in it, and how it moves. The only SQL that writes admissions. */
import type { Tx } from '../../database/database.ts'
import { openAdmissions } from './store-admissions.ts'
import { openAllocated } from './store-allocated.ts'
import { openBought } from './store-bought.ts'
import { openCustody } from './store-custody.ts'
import { openEventChanges } from './store-event.ts'
import { openHanding } from './store-handing.ts'
import { openKnown } from './store-known.ts'
import { openLoading } from './store-loading.ts'
import { openPages } from './store-pages.ts'
import { openSeats } from './store-seats.ts'
import { openStock } from './store-stock.ts'
import { openViews } from './store-views.ts'
import { openWaiting } from './store-waiting.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly inventory: InventoryStore
  }
}
export type InventoryStore = ReturnType<typeof openInventory>

export const openInventory = (tx: Tx, org: string) => ({
  ...openAdmissions(tx, org),
  ...openAllocated(tx, org),
  ...openBought(tx, org),
  ...openCustody(tx, org),
  ...openEventChanges(tx, org),
  ...openHanding(tx, org),
  ...openKnown(tx, org),
  ...openLoading(tx, org),
  ...openPages(tx, org),
  ...openSeats(tx, org),
  ...openStock(tx, org),
  ...openViews(tx, org),
  ...openWaiting(tx, org),
})
