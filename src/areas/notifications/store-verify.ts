/** Who stands where somebody should be told, and why they would not be. Names of a few, counts of all. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { askedIsAble, wordsAt } from '../chains/public.ts'

/** Names shown of each finding; the count says how many there are. */
const namesShown = 20

export interface Found {
  readonly count: number
  readonly people: readonly { readonly id: string; readonly name: string; readonly why: string }[]
}

interface Row {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly count: number
}

/** Active people with the Box Office: whoever can own an order. */
const orderers = (org: string) => sql`(
  select p.* from people p where p.org_id = ${org} and p.status = 'active' and exists (
    select from person_applications pa join applications a on a.org_id = pa.org_id and a.id = pa.application_id
    where pa.org_id = p.org_id and pa.person_id = p.id and a.kind = 'box-office'))`

const permits = (person: string, permissions: readonly string[]) => sql`exists (
  select from person_roles pr join roles r on r.org_id = pr.org_id and r.id = pr.role_id
  where pr.org_id = ${sql.ref(`${person}.org_id`)} and pr.person_id = ${sql.ref(`${person}.id`)}
    and r.permissions && ${permissions}::text[])`

const whyUnable = (person: string) => sql`case when ${sql.ref(`${person}.status`)} = 'active'
  then 'has no role that may approve' else 'is ' || ${sql.ref(`${person}.status`)} end`

export function openVerification(tx: Tx, org: string) {
  const found = async (query: ReturnType<typeof sql>): Promise<Found> => {
    const { rows } = await sql<Row>`
      select id, name, why, (count(*) over ())::int as count from (${query}) as found
      order by name, id limit ${namesShown}`.execute(tx)
    return { count: rows[0]?.count ?? 0, people: rows.map(({ id, name, why }) => ({ id, name, why })) }
  }

  return {
    countOrderers: async (): Promise<number> => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${orderers(org)} as o`.execute(tx)
      return rows[0]?.count ?? 0
    },

    withoutManager: () =>
      found(sql`select o.id, o.name, '' as why from ${orderers(org)} as o where o.manager_id is null`),

    /** `why` names the manager and what is the matter with them. */
    withManagerAway: () =>
      found(sql`
        select o.id, o.name, m.name || ' is ' || m.status as why from ${orderers(org)} as o
        join people m on m.org_id = o.org_id and m.id = o.manager_id where m.status <> 'active'`),

    withManagerWhoMayNot: () =>
      found(sql`
        select o.id, o.name, m.name || ' has no role that may approve' as why from ${orderers(org)} as o
        join people m on m.org_id = o.org_id and m.id = o.manager_id
        where m.status = 'active' and not ${permits('m', wordsAt.manager)}`),

    withoutAddress: () =>
      found(sql`
        select p.id, p.name, case when p.email = '' then 'has no address' else 'has “' || p.email || '”' end as why
        from ${orderers(org)} as p where p.email !~ '^[^\\s<>"(),:;@\\\\]+@[^\\s<>"(),:;@\\\\]+$'`),

    /** Waiting lists of events to come whose approver cannot award them. */
    awardersAway: () =>
      found(sql`
        select distinct p.id, p.name, 'is ' || p.status as why from waitlists w
        join people p on p.org_id = w.org_id and p.id = w.approver_id
        join events e on e.org_id = w.org_id and e.id = w.event_id
        where w.org_id = ${org} and p.status <> 'active' and e.starts_at > now()`),

    /** Pending orders that wait for one person by name, who cannot answer. */
    namedApproversAway: () =>
      found(sql`
        select asked.id, asked.name, ${whyUnable('asked')} || ', and ' || count(*) || case count(*) when 1 then ' order waits for them' else ' orders wait for them' end as why
        from orders join people asked on asked.org_id = orders.org_id and asked.id = orders.approver_id
        where orders.org_id = ${org} and orders.state = 'pending-approval' and orders.awaits = 'person'
          and not ${askedIsAble}
        group by asked.id, asked.name, asked.status`),

    /** Whom a step of the chain in force names, though they cannot decide: it goes to others then. */
    chainNames: () =>
      found(sql`
        select distinct p.id, p.name, ${whyUnable('p')} as why from chains c
        cross join jsonb_array_elements(c.steps) step
        join people p on p.org_id = c.org_id and p.id = (step ->> 'personId')::uuid
        where c.org_id = ${org} and c.state = 'active' and step ->> 'approver' = 'person'
          and (p.status <> 'active' or not ${permits('p', wordsAt.person)})`),

    /** The first holders by name, and how many there are; `why` is their address. */
    holding: (permission: string) =>
      found(sql`
        select p.id, p.name, p.email as why from people p
        where p.org_id = ${org} and p.status = 'active' and ${permits('p', [permission])}`),

    mailsFailed: async (): Promise<number> => {
      const { count } = await tx
        .selectFrom('mails')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('orgId', '=', org)
        .where('state', '=', 'failed')
        .where('createdAt', '>', sql<Date>`now() - interval '7 days'`)
        .executeTakeFirstOrThrow()
      return count
    },
  }
}
