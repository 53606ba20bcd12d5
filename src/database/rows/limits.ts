import type { Generated } from 'kysely'

export interface LimitsTables {
  limits: LimitRow
}

interface LimitRow {
  orgId: string
  id: string
  kind: 'quota' | 'gift'
  name: string
  per: 'person' | 'department' | 'event' | 'guest'
  period: 'event' | 'month' | 'quarter' | 'year'
  amount: number
  category: string | null
  accountId: string | null
  eventId: string | null
  guests: Generated<'all' | 'officials'>
  level: 'warn' | 'block' | 'compliance' | 'taxable'
  version: Generated<number>
}
