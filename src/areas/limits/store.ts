/** Quotas and gift limits, and what they say about a request. */
import type { Tx } from '../../database/database.ts'
import type { Settings } from '../../database/settings.ts'
import { openJudging } from './store-judge.ts'
import { openRecords } from './store-records.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly limits: LimitStore
  }
}
export type LimitStore = ReturnType<typeof openLimits>

export const openLimits = (tx: Tx, org: string, settings: Settings) => ({
  ...openRecords(tx, org),
  ...openJudging(tx, org, settings),
})
