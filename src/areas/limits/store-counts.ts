/**
 * What has been asked for and given so far, and the locks that counts stand under. Reads orders, their seats and their
 * guests, which other areas write.
 */
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { fairShareOf } from '../inventory/public.ts'
import type { Invited, Valued } from './findings.ts'
import type { Official } from './officials.ts'

export interface Judging {
  /** the request itself, which is not counted against itself; null where it is not written down yet */
  readonly orderId: string | null
  readonly ownerId: string
  readonly eventId: string
  readonly purpose: string
  readonly hostAttends: boolean
  readonly guests: readonly Invited[]
  readonly seats: readonly Valued[]
  /** a request that is written, not one that is tried out */
  readonly locks: boolean
}

export interface Scene {
  /** the event's day where it takes place: what a calendar period is told by */
  readonly day: string
  readonly department: string | null
}

const stillCounts = sql<SqlBool>`orders.state not in ('draft', 'denied', 'cancelled', 'expired', 'reassigned')`
const localDay = sql`(events.starts_at at time zone venues.time_zone)`

export function openCounts(tx: Tx, org: string) {
  const sceneOf = async ({ eventId, ownerId }: Judging): Promise<Scene> => {
    const { rows } = await sql<Scene>`
      select to_char(${localDay}, 'YYYY-MM-DD') as day, people.default_account_id::text as department
      from events join venues on venues.org_id = events.org_id and venues.id = events.venue_id
      join people on people.org_id = events.org_id and people.id = ${ownerId}::uuid
      where events.org_id = ${org}::uuid and events.id = ${eventId}::uuid`.execute(tx)
    return rows[0] as Scene
  }

  const limits = () => tx.selectFrom('limits').where('orgId', '=', org).selectAll().orderBy('id').execute()
  /** Two keys alike wait for each other needlessly and harm nothing. Sorted, so that nobody waits in a circle. */
  const lock = async (keys: readonly string[]) => {
    for (const key of keys.toSorted())
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${org}/${key}`}, 0))`.execute(tx)
  }

  type Limit = Awaited<ReturnType<typeof limits>>[number]

  const within = (period: Limit['period'], eventId: string, { day }: Scene) =>
    period === 'event'
      ? sql<SqlBool>`orders.event_id = ${eventId}::uuid`
      : sql<SqlBool>`date_trunc(${period}, ${localDay}) = date_trunc(${period}, ${day}::timestamp)`

  const taken = async (quota: Limit, asked: Judging, scene: Scene): Promise<number> => {
    const whose =
      quota.per === 'person'
        ? sql<SqlBool>`orders.owner_id = ${asked.ownerId}::uuid`
        : quota.per === 'department'
          ? sql<SqlBool>`people.default_account_id = ${scene.department}::uuid`
          : sql<SqlBool>`true`
    const { rows } = await sql<{ taken: number }>`
      select count(*)::int as taken from orders
      join order_admissions held on held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null
      join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
      join events on events.org_id = orders.org_id and events.id = orders.event_id
      join venues on venues.org_id = events.org_id and venues.id = events.venue_id
      join people on people.org_id = orders.org_id and people.id = orders.owner_id
      where orders.org_id = ${org}::uuid and ${stillCounts} and orders.id is distinct from ${asked.orderId}::uuid and ${whose}
        and ${within(quota.period, asked.eventId, scene)} and case when ${quota.category}::text is null
          then admissions.category not in ('parking', 'pass') else admissions.category = ${quota.category} end`.execute(
      tx,
    )
    return rows[0]?.taken ?? 0
  }

  /** What limits judge by, and what people are told of it. A guest without a contact is known by name and company. */
  const given = async (guest: Invited, asked: Judging, { day }: Scene) => {
    const isSame =
      guest.contactId === null
        ? sql<SqlBool>`lower(given.name) = lower(${guest.name.trim()}) and lower(given.company) = lower(${guest.company.trim()})`
        : sql<SqlBool>`given.contact_id = ${guest.contactId}::uuid`
    const { rows } = await sql<{ cents: number; fair: number }>`
      select coalesce(sum(given.gift_cents), 0)::float8 as cents,
        coalesce(sum(${fairShareOf(org, 'orders.id')}), 0)::float8 as fair
      from order_guests given
      join orders on orders.org_id = given.org_id and orders.id = given.order_id
      join events on events.org_id = orders.org_id and events.id = orders.event_id
      join venues on venues.org_id = events.org_id and venues.id = events.venue_id
      where given.org_id = ${org}::uuid and given.gift_cents is not null and ${stillCounts}
        and orders.id is distinct from ${asked.orderId}::uuid and ${isSame}
        and date_trunc('year', ${localDay}) = date_trunc('year', ${day}::timestamp)`.execute(tx)
    return rows[0] ?? { cents: 0, fair: 0 }
  }

  /** All of them where anybody is named: whether a name means one is not for the database to say. */
  const officialsFor = async (guests: readonly Invited[]): Promise<readonly Official[]> => {
    if (guests.every(({ name, contactId }) => name.trim() === '' && contactId === null)) return []
    return tx
      .selectFrom('contacts')
      .where('orgId', '=', org)
      .where('isOfficial', '=', true)
      .select(['id', 'name', 'company'])
      .execute()
  }

  return { sceneOf, limits, lock, taken, given, officialsFor }
}
