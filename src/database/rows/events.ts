import type { Generated } from 'kysely'

/** Named sets of events. */
export interface EventsTables {
  seasons: SeasonRow
  seasonEvents: SeasonEventRow
}

interface SeasonRow {
  orgId: string
  id: string
  name: string
  version: Generated<number>
}

interface SeasonEventRow {
  orgId: string
  seasonId: string
  eventId: string
}
