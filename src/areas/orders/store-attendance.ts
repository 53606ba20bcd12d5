/** Who came, as the owner of the order says it, and who did not. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { isForPeople } from '../events/public.ts'
import { orderColumn, ordersIn } from './store-lines.ts'

export interface Noted {
  readonly admissionId: string
  readonly name: string
  readonly company: string
  readonly isHost: boolean
  readonly attended: boolean
}

export function openAttendance(tx: Tx, org: string) {
  return {
    async noteAttendance(orderId: string, seats: readonly Noted[], now: Date): Promise<void> {
      const rows = seats.map((seat) => ({ orgId: org, orderId, ...seat }))
      await tx.deleteFrom('attendance').where('orgId', '=', org).where('orderId', '=', orderId).execute()
      await tx.insertInto('attendance').values(rows).execute()
      await tx
        .updateTable('attendanceRequests')
        .set({ answeredAt: now })
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .execute()
    },

    /** Of places for people; empty where nobody has said yet. */
    async whoCame(orderId: string): Promise<Omit<Noted, 'admissionId'>[]> {
      return tx
        .selectFrom('attendance')
        .innerJoin('admissions', (join) =>
          join
            .onRef('admissions.orgId', '=', 'attendance.orgId')
            .onRef('admissions.id', '=', 'attendance.admissionId'),
        )
        .where('attendance.orgId', '=', org)
        .where('orderId', '=', orderId)
        .where(isForPeople)
        .orderBy('isHost', 'desc')
        .orderBy('attended', 'desc')
        .orderBy('name')
        .select(['name', 'company', 'isHost', 'attended'])
        .execute()
    },

    /** Orders whose owner said that somebody did not come; the latest event first. */
    async noShows({ where, cursor, limit }: { where: Filter; cursor?: string | undefined; limit: number }) {
      const shown = () =>
        ordersIn(tx, org)
          .where(compileFilter(where, orderColumn))
          .where('orders.state', '=', 'confirmed')
          .where(sql<SqlBool>`exists (select from attendance where attendance.org_id = orders.org_id
            and attendance.order_id = orders.id and not attendance.attended)`)
      const { total } = await shown().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
      const after = readCursor(cursor, 'latest', [keyShapes.time, keyShapes.number])
      const rows = await shown()
        .$if(after !== null, (query) =>
          query.where(
            sql<SqlBool>`(events.starts_at, orders.number) < (${after?.[0]}::timestamptz, ${after?.[1]}::bigint)`,
          ),
        )
        .select(['orders.id', 'orders.number', sql<string>`events.starts_at::text`.as('startsExactly')])
        .orderBy('events.startsAt', 'desc')
        .orderBy('orders.number', 'desc')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        ids: page.map(({ id }) => id),
        total,
        next: last ? cursorAfter('latest', [last.startsExactly, String(last.number)]) : null,
      }
    },

    /** Orders of the person for events that still matter to them: those to come, or those gone by. */
    async walletOf(
      where: Filter,
      when: 'coming' | 'past',
      now: Date,
      limit: number,
    ): Promise<readonly string[]> {
      const isPast = when === 'past'
      // Until the night is over: whoever comes late still needs their seat.
      const over = sql<SqlBool>`(events.starts_at < ${now}::timestamptz - interval '12 hours' and not events.date_is_tba)`
      const rows = await ordersIn(tx, org)
        .where(compileFilter(where, orderColumn))
        .where(sql<SqlBool>`${over} = ${isPast} and events.status <> 'cancelled'`)
        .where('orders.state', 'in', isPast ? [...pastStates] : [...comingStates])
        .select('orders.id')
        .orderBy('events.startsAt', isPast ? 'desc' : 'asc')
        .orderBy('orders.number')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

const comingStates = ['pending-guest-list', 'pending-delivery', 'completed', 'confirm-guest-list'] as const
const pastStates = ['completed', 'confirm-guest-list', 'confirmed'] as const
