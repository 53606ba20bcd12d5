/** What a happening was about, where its event does not say: looked up by what the same work left behind. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { idsOf } from './store-recipients.ts'

/** A work that writes its entry at the end began at most so long before. */
const longestWork = sql`interval '2 minutes'`
/** The entry's time was read as a date, which drops the microseconds. */
const rounding = sql`interval '1 millisecond'`

/** The clock of the process that worked and the one of the database that noted it need not agree to the moment. */
const around = (moment: RawBuilder<unknown>, at: Date) => sql<SqlBool>`${moment}
  between ${at}::timestamptz - ${longestWork} and ${at}::timestamptz + ${longestWork}`

export function openThings(tx: Tx, org: string) {
  return {
    /** Orders that hold these seats now. */
    async ordersWith(admissionIds: readonly string[]): Promise<readonly string[]> {
      const rows = await tx
        .selectFrom('orderAdmissions')
        .select('orderId as id')
        .distinct()
        .where('orgId', '=', org)
        .where('admissionId', 'in', [...admissionIds])
        .where('releasedAt', 'is', null)
        .execute()
      return idsOf(rows)
    },

    /** Orders that these seats were taken out of by this very work; one that had them earlier is none of them. */
    async ordersWithout(admissionIds: readonly string[], at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select distinct order_id as id from (
          select distinct on (admission_id) admission_id, order_id from order_admissions
          where org_id = ${org} and admission_id = any(${admissionIds}) and ${around(sql`released_at`, at)}
          order by admission_id, released_at desc) as last`.execute(tx)
      return idsOf(rows)
    },

    /**
     * Orders that ended when their events began, and of which nobody was told yet: the sweep runs each minute, so that
     * the work before this one is as near. Unanswered: of those, the ones that still waited for a word.
     */
    async ordersExpiredAt(at: Date, entryId: string, unanswered: boolean): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select id from orders where org_id = ${org} and state = 'expired' and ${around(sql`updated_at`, at)}
          and (not ${unanswered} or exists (select from order_approvals open
            where open.org_id = orders.org_id and open.order_id = orders.id and open.outcome is null))
          and not exists (select from notifications told where told.org_id = orders.org_id
            and told.subject_id = orders.id and told.kind in ('order.expired', 'order.unanswered')
            and told.entry_id <> ${entryId}::uuid)`.execute(tx)
      return idsOf(rows)
    },

    /** Where this order gave seats back to its waiting list: the first that waits there. */
    async nextInLine(orderId: string | null, at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select next.id from orders next
        where next.org_id = ${org} and next.state = 'pending-waitlist' and next.event_id = (
          select gave.event_id from orders gave where gave.org_id = next.org_id and gave.id = ${orderId}::uuid
            and exists (select from order_admissions lines
              join admissions on admissions.org_id = lines.org_id and admissions.id = lines.admission_id
              where lines.org_id = gave.org_id and lines.order_id = gave.id and lines.from_waitlist
                and ${around(sql`lines.released_at`, at)} and admissions.commitment = 'waitlist'))
        order by next.placed_at, next.number limit 1`.execute(tx)
      return idsOf(rows)
    },

    /** The order that seats of this one went on as. */
    async ordersHandedOn(orderId: string, at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select id from orders where org_id = ${org} and from_order_id = ${orderId} and placed_at <= ${at}::timestamptz + ${rounding}
        order by placed_at desc, number desc limit 1`.execute(tx)
      return idsOf(rows)
    },

    async ordersAskedAt(at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select order_id as id from attendance_requests
        where org_id = ${org} and asked_at between ${at}::timestamptz - ${longestWork} and ${at}::timestamptz + ${rounding}`.execute(
        tx,
      )
      return idsOf(rows)
    },

    /** To come, and somewhere or some time else than before this entry. */
    async movedEvents(entryId: string): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select events.id from audit_entries entry
        join events on events.org_id = entry.org_id and entry.subject_id in (events.id, events.venue_id)
        where entry.org_id = ${org}::uuid and entry.id = ${entryId}::uuid
          and events.status not in ('cancelled', 'over') and (events.date_is_tba or events.starts_at > now())
          and exists (select from unnest(array['startsAt', 'timeIsTba', 'dateIsTba', 'venueId', 'timeZone']) as field
            where entry.before->field is distinct from entry.after->field)
        order by events.id`.execute(tx)
      return idsOf(rows)
    },

    /** Of which nobody was told since: each batch of the next one is as near. */
    async loadsFinishedAt(at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select id from imports
        where org_id = ${org} and (state = 'committed' or problem <> '') and updated_at between ${at}::timestamptz - ${longestWork} and ${at}::timestamptz + ${rounding}
          and not exists (select from notifications told where told.org_id = imports.org_id and told.subject_id = imports.id
            and told.kind = 'import.' || imports.state and told.created_at >= imports.updated_at)`.execute(tx)
      return idsOf(rows)
    },
  }
}
