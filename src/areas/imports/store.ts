/** Files on their way into the stock. The only SQL on their tables. */
import type { Tx } from '../../database/database.ts'
import { openCalendar } from './store-calendar.ts'
import { openFiles } from './store-files.ts'
import { openPages } from './store-pages.ts'
import { openProgress } from './store-progress.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly imports: ImportStore
  }
}
export type ImportStore = ReturnType<typeof openImports>

export const openImports = (tx: Tx, org: string) => ({
  ...openFiles(tx, org),
  ...openCalendar(tx, org),
  ...openPages(tx, org),
  ...openProgress(tx, org),
})
