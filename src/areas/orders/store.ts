/** Orders, their guests, and which seats they hold. The only SQL that writes them. */
import type { Tx } from '../../database/database.ts'
import { openLines } from './store-lines.ts'
import { openPages } from './store-pages.ts'
import { openRecords } from './store-records.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly orders: OrderStore
  }
}
export type OrderStore = ReturnType<typeof openOrders>

export const openOrders = (tx: Tx, org: string) => ({
  ...openRecords(tx, org),
  ...openLines(tx, org),
  ...openPages(tx, org),
})
