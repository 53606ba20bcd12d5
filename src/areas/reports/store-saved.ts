/** Reports that people keep, and when they are to be sent. */
import { type SqlBool, sql } from 'kysely'
import type { Filter, LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { json } from '../../database/rows.ts'
import type { Question } from './asking.ts'
import type { Schedule } from './schedule.ts'

export interface Kept {
  readonly name: string
  readonly asked: Question
  readonly schedule: Schedule | null
  readonly nextAt: Date | null
}

const column = (field: string) => sql.ref(`saved_reports.${field}`)

export function openSavedReports(tx: Tx, org: string) {
  const all = () => tx.selectFrom('savedReports').where('savedReports.orgId', '=', org)
  const fields = [
    'savedReports.id',
    'savedReports.version',
    'savedReports.ownerId',
    'savedReports.name',
    'savedReports.asked',
    'savedReports.schedule',
    'savedReports.nextAt',
    'savedReports.lastSentAt',
    'savedReports.problem',
  ] as const

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      const rows = await all()
        .where('savedReports.id', 'in', [...ids])
        .orderBy('savedReports.id')
        .select(['savedReports.id', 'savedReports.orgId', 'savedReports.version', 'savedReports.ownerId'])
        .select(['savedReports.name as label', 'savedReports.name', 'savedReports.schedule'])
        .$if(lock, (query) => query.forUpdate())
        .execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async savedPage(where: Filter) {
      return all()
        .where(compileFilter(where, column) as ReturnType<typeof sql<SqlBool>>)
        .select(fields)
        .orderBy('savedReports.name')
        .orderBy('savedReports.id')
        .execute()
    },

    /** @returns null where the owner has another of that name */
    async keep(ownerId: string, { asked, ...kept }: Kept) {
      const saved = await tx
        .insertInto('savedReports')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          ownerId,
          ...kept,
          report: asked.report,
          asked: json(asked),
        })
        .onConflict((clash) => clash.doNothing())
        .returning(['id', 'version', 'nextAt'])
        .executeTakeFirst()
      return saved ?? null
    },

    async reschedule(id: string, schedule: Schedule | null, nextAt: Date | null) {
      return tx
        .updateTable('savedReports')
        .set({ schedule, nextAt, problem: '', version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'nextAt'])
        .executeTakeFirstOrThrow()
    },

    async forget(id: string) {
      await tx.deleteFrom('savedReports').where('orgId', '=', org).where('id', '=', id).execute()
    },

    /** Locked, so that of several processes one sends each. */
    async due(now: Date, most: number) {
      return all()
        .where('savedReports.schedule', 'is not', null)
        .where('savedReports.nextAt', '<=', now)
        .select(fields)
        .orderBy('savedReports.nextAt')
        .limit(most)
        .forUpdate()
        .skipLocked()
        .execute()
    },

    async sent(id: string, at: Date, nextAt: Date) {
      await tx
        .updateTable('savedReports')
        .set({ lastSentAt: at, nextAt })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .execute()
    },

    /** It stays with its owner, who sees why. */
    async stopSending(id: string, problem: string) {
      await tx
        .updateTable('savedReports')
        .set({ schedule: null, nextAt: null, problem, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .execute()
    },

    async addressOf(personId: string) {
      return tx
        .selectFrom('people')
        .select(['email', 'name'])
        .where('orgId', '=', org)
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
    },

    /** what a report can be narrowed to */
    async choices() {
      const named = (table: 'accounts' | 'venues') =>
        tx.selectFrom(table).select(['id', 'name']).where('orgId', '=', org).orderBy('name').execute()
      return { departments: await named('accounts'), venues: await named('venues') }
    },

    async timeZone(): Promise<string> {
      const { timeZone } = await tx
        .selectFrom('organisations')
        .select('timeZone')
        .where('orgId', '=', org)
        .executeTakeFirstOrThrow()
      return timeZone
    },

    async currency(): Promise<string> {
      const { currency } = await tx
        .selectFrom('organisations')
        .select('currency')
        .where('orgId', '=', org)
        .executeTakeFirstOrThrow()
      return currency
    },
  }
}
