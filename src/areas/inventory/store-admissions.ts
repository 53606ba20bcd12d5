/** One admission at a time: its facts, its receipt, its correction. */
import { type SqlBool, sql } from 'kysely'
import type { LoadedFacts } from '#core'
import { step } from '#core'
import type { Tx } from '../../database/database.ts'
import { admissionColumn, seatName } from '../events/public.ts'
import type { Custody, categories, deliveries, EventStage, Outcome } from './admission.ts'
import { outcomeTransitions } from './transitions.ts'

export interface Correction {
  readonly level?: string | undefined
  readonly category?: (typeof categories)[number] | undefined
  readonly section?: string | undefined
  readonly rowName?: string | undefined
  readonly seat?: string | undefined
  readonly delivery?: (typeof deliveries)[number] | undefined
  readonly faceValueCents?: number | undefined
  readonly costCents?: number | undefined
  readonly fairValueCents?: number | undefined
}

const nextVersion = sql<number>`version + 1`

export function openAdmissions(tx: Tx, org: string) {
  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'eventId', 'custody', 'commitment', 'outcome', 'holderId'])
        .select([
          'stewardId',
          'audienceId',
          sql<boolean>`${admissionColumn('canBeAskedFor')}`.as('canBeAskedFor'),
        ])
        .select(sql<EventStage>`${admissionColumn('eventStage')}`.as('eventStage'))
        // what a correction may change, so that the audit entry shows it before and after
        .select([
          'category',
          'level',
          'section',
          'rowName',
          'seat',
          'delivery',
          'faceValueCents',
          'costCents',
          'fairValueCents',
        ])
        .select(seatName.as('label'))
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async receive(ids: readonly string[], custody: Custody, at: Date): Promise<number> {
      const received = await tx
        .updateTable('admissions')
        .set({ custody, receivedAt: at, version: nextVersion })
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .executeTakeFirst()
      return Number(received.numUpdatedRows)
    },

    /** They leave the stock for good. @returns how many */
    async takeOut(
      admissions: readonly { readonly id: string; readonly outcome: Outcome | null }[],
      action: string,
      outcome: Outcome,
    ): Promise<number> {
      for (const { outcome: before } of admissions)
        step(outcomeTransitions, action, before ?? 'open', outcome)
      const taken = await tx
        .updateTable('admissions')
        .set({ outcome, version: nextVersion })
        .where('orgId', '=', org)
        .where(
          'id',
          'in',
          admissions.map(({ id }) => id),
        )
        .executeTakeFirst()
      return Number(taken.numUpdatedRows)
    },

    /** @returns null where another admission of the event has that very place */
    async correct(id: string, { level, section, rowName, seat, ...rest }: Correction) {
      const isTaken = sql<SqlBool>`exists (select 1 from admissions other
        where other.org_id = admissions.org_id and other.event_id = admissions.event_id and other.id <> admissions.id
          and other.outcome is distinct from 'void'
          and seat_key(other.level, other.section, other.row_name, other.seat) = seat_key(
            coalesce(${level ?? null}, admissions.level), coalesce(${section ?? null}, admissions.section),
            coalesce(${rowName ?? null}, admissions.row_name), coalesce(${seat ?? null}, admissions.seat)))`
      const corrected = await tx
        .updateTable('admissions')
        .set({ level, section, rowName, seat, ...rest, version: nextVersion })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .where((is) => is.not(isTaken))
        .returning(['id', 'version'])
        .executeTakeFirst()
      return corrected ?? null
    },
  }
}
