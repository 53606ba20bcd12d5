/** What an order is judged by, and who stands around its owner: read for one order or for a year of them. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { isOneOf } from '../../database/filter-sql.ts'
import { wordsAt } from './permissions.ts'
import type { Around, Judged } from './plan.ts'
import type { GuestKind, Step } from './step.ts'

export interface JudgedOrder extends Judged {
  readonly id: string
  readonly ownerId: string
  /** who decides about it at no step: first its owner, then whoever placed it, in this round or in an earlier one */
  readonly concerned: readonly string[]
}

export async function judged(
  tx: Tx,
  org: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, JudgedOrder>> {
  const { rows } = await sql<JudgedOrder>`
    select orders.id, orders.owner_id as "ownerId", array[orders.owner_id, orders.placed_by_id]
        || array(select placed_by_id from order_approvals step where step.org_id = orders.org_id
          and step.order_id = orders.id and placed_by_id is not null) as concerned, orders.quantity,
      orders.host_attends as "hostAttends", orders.purpose, orders.event_id as "eventId", events.performer,
      events.venue_id as "venueId", coalesce(held.value, 0)::float8 as "valueCents",
      coalesce(held.packages, '{}') as packages, coalesce(named.kinds, '{}') as guests,
      orders.findings @> '[{"level": "compliance"}]' as "needsCompliance"
    from orders
    join events on events.org_id = orders.org_id and events.id = orders.event_id
    left join lateral (
      select sum(admissions.face_value_cents) as value,
        array_agg(distinct admissions.package) filter (where admissions.package <> '') as packages
      from order_admissions lines
      join admissions on admissions.org_id = lines.org_id and admissions.id = lines.admission_id
      where lines.org_id = orders.org_id and lines.order_id = orders.id
        and (lines.released_at is null or orders.state in ('denied', 'cancelled', 'expired'))) held on true
    left join lateral (
      select array_agg(distinct case when contacts.is_official then 'public-official' else order_guests.kind end) as kinds
      from order_guests
      left join contacts on contacts.org_id = order_guests.org_id and contacts.id = order_guests.contact_id
      where order_guests.org_id = orders.org_id and order_guests.order_id = orders.id) named on true
    where orders.org_id = ${org}::uuid and orders.id = any(${orderIds}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, { ...row, guests: row.guests as readonly GuestKind[] }]))
}

interface Deciding {
  readonly id: string
  readonly managerId: string | null
  /** active, with the Box Office */
  readonly isOpen: boolean
  /** of the permissions to decide, those that their roles in it give them */
  readonly words: readonly string[]
}

/**
 * Everybody who might be asked: the whole ladder of managers, read once. `offset 0` keeps the planner to a look at the
 * key for each rung: it cannot know how short a ladder is, and would read everybody instead.
 */
export async function deciding(tx: Tx, org: string, from: readonly string[]) {
  const { rows } = await sql<Deciding>`
    with recursive ladder as (
      select id, manager_id from people where org_id = ${org}::uuid and ${isOneOf('id', from)}
      union
      select above.id, above.manager_id from ladder
        cross join lateral (select id, manager_id from people
          where people.org_id = ${org}::uuid and people.id = ladder.manager_id offset 0) above)
    select people.id, people.manager_id as "managerId",
      people.status = 'active' and desk.person_id is not null as "isOpen", coalesce(desk.words, '{}') as words
    from ladder cross join lateral (select * from people
      where people.org_id = ${org}::uuid and people.id = ladder.id offset 0) people
    left join lateral (
      select open.person_id, array(select word from person_roles held
          join roles on roles.org_id = held.org_id and roles.id = held.role_id
          cross join unnest(roles.permissions) word
          where held.org_id = open.org_id and held.person_id = open.person_id and held.application_id = open.application_id
            and word = any(${wordsAt.person}::text[])) as words
      from person_applications open
      join applications on applications.org_id = open.org_id and applications.id = open.application_id
      where open.org_id = people.org_id and open.person_id = people.id and applications.kind = 'box-office'
      limit 1) desk on true`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export type People = Awaited<ReturnType<typeof deciding>>

/** Named or met on the ladder, they need a role that lets them decide at such a step. */
export const isAble = (one: Deciding | undefined, at: 'manager' | 'person'): boolean =>
  one?.isOpen === true && one.words.some((word) => wordsAt[at].includes(word))

/** Whoever owns or placed the order decides about it at no step. @param concerned its owner comes first */
export function around(people: People, steps: readonly Step[], concerned: readonly string[]): Around {
  const isFree = (id: string) => !concerned.includes(id)
  const managers: { id: string; isAble: boolean }[] = []
  const [ownerId = ''] = concerned
  const seen = new Set([ownerId])
  for (let at = people.get(ownerId)?.managerId; at && !seen.has(at); at = people.get(at)?.managerId) {
    seen.add(at)
    // Their direct manager is asked as that; whoever is above them, by name.
    const asked = managers.length === 0 ? 'manager' : 'person'
    managers.push({ id: at, isAble: isAble(people.get(at), asked) && isFree(at) })
  }
  const named = steps.flatMap(({ personId }) =>
    personId === undefined
      ? []
      : [{ id: personId, isAble: isAble(people.get(personId), 'person') && isFree(personId) }],
  )
  return { managers, named }
}
