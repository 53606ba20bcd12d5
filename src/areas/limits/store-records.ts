/** Limits as an administrator keeps them. */
import { sql } from 'kysely'
import { invalid, type LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { sayLimit } from './findings.ts'
import type { asGiftLimit, asQuota, LimitLine } from './limit.ts'

type Kept = ReturnType<typeof asQuota> | ReturnType<typeof asGiftLimit>

export function openRecords(tx: Tx, org: string) {
  const exists = async (table: 'accounts' | 'events', id: string) =>
    tx.selectFrom(table).where('orgId', '=', org).where('id', '=', id).select('id').executeTakeFirst()

  const requireKnown = async (limit: Kept) => {
    if (limit.kind === 'gift') return
    if (limit.accountId !== null && !(await exists('accounts', limit.accountId)))
      throw invalid('/accountId', 'names no department')
    if (limit.eventId !== null && !(await exists('events', limit.eventId)))
      throw invalid('/eventId', 'names no event')
    if (limit.per === 'event' && limit.period !== 'event')
      throw invalid('/period', 'everybody together is counted within one event')
  }

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('limits')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .selectAll()
        .select('name as label')
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async all(): Promise<LimitLine[]> {
      const rows = await tx
        .selectFrom('limits')
        .leftJoin('accounts', (join) =>
          join.onRef('accounts.orgId', '=', 'limits.orgId').onRef('accounts.id', '=', 'limits.accountId'),
        )
        .leftJoin('events', (join) =>
          join.onRef('events.orgId', '=', 'limits.orgId').onRef('events.id', '=', 'limits.eventId'),
        )
        .where('limits.orgId', '=', org)
        .selectAll('limits')
        .select(['accounts.name as accountName', 'events.name as eventName'])
        .orderBy('limits.kind', 'desc')
        .orderBy('limits.name')
        .orderBy('limits.id')
        .execute()
      return rows.map(({ accountName, eventName, category, ...row }) => ({
        ...row,
        // the schema of the functions is what let it in
        category: category as LimitLine['category'],
        department: row.accountId && accountName !== null ? { id: row.accountId, name: accountName } : null,
        event: row.eventId && eventName !== null ? { id: row.eventId, name: eventName } : null,
        says: sayLimit(row),
      }))
    },

    async insert(limit: Kept) {
      await requireKnown(limit)
      return tx
        .insertInto('limits')
        .values({ orgId: org, id: crypto.randomUUID(), ...limit })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },

    async change(id: string, limit: Kept) {
      await requireKnown(limit)
      return tx
        .updateTable('limits')
        .set({ ...limit, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },

    async remove(id: string): Promise<void> {
      await tx.deleteFrom('limits').where('orgId', '=', org).where('id', '=', id).execute()
    },
  }
}
