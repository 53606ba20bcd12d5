import type { ColumnType, Generated } from 'kysely'
import type { JsonText, JsonWithDefault, NullableJson, TimestampWithDefault } from './columns.ts'

/** Files that become stock, and named looks at it. */
export interface ImportsTables {
  imports: ImportRow
  importRows: ImportRowRow
  importFindings: ImportFindingsRow
  importMappings: ImportMappingRow
  inventoryViews: InventoryViewRow
}

type Json = ColumnType<unknown, JsonText, JsonText>

interface ImportRow {
  orgId: string
  id: string
  fileName: string
  sheet: Generated<string>
  state: Generated<
    'uploaded' | 'checking' | 'checked' | 'committing' | 'committed' | 'stopped' | 'undoing' | 'undone'
  >
  headings: JsonWithDefault
  mapping: JsonWithDefault
  options: JsonWithDefault
  rowCount: Generated<number>
  goodCount: Generated<number>
  knownCount: Generated<number>
  badCount: Generated<number>
  doneCount: Generated<number>
  seatCount: Generated<number>
  loadedCount: Generated<number>
  made: JsonWithDefault
  problem: Generated<string>
  found: JsonWithDefault
  uploadedById: string
  uploadedAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
  version: Generated<number>
}

interface ImportRowRow {
  orgId: string
  importId: string
  position: number
  cells: Json
  state: Generated<'waiting' | 'good' | 'known' | 'bad' | 'in'>
  problems: JsonWithDefault
  lot: NullableJson
}

interface ImportFindingsRow {
  orgId: string
  importId: string
  place: number
  rows: Json
}

interface ImportMappingRow {
  orgId: string
  headings: string
  mapping: Json
  options: JsonWithDefault
  usedAt: TimestampWithDefault
}

interface InventoryViewRow {
  orgId: string
  id: string
  personId: string
  name: string
  filter: JsonWithDefault
}
