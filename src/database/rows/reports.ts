import type { Generated } from 'kysely'
import type { JsonWithDefault, NullableTimestamp, TimestampWithDefault } from './columns.ts'

/** Questions that people keep. */
export interface ReportsTables {
  savedReports: SavedReportRow
}

interface SavedReportRow {
  orgId: string
  id: string
  ownerId: string
  name: string
  report: string
  asked: JsonWithDefault
  schedule: 'daily' | 'weekly' | 'monthly' | null
  nextAt: NullableTimestamp
  lastSentAt: NullableTimestamp
  problem: Generated<string>
  createdAt: TimestampWithDefault
  version: Generated<number>
}
