/** Whom a survey asks, as one query over people, orders and their guests; and the letters that wait for it. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Audience } from './audience.ts'

interface Aim {
  readonly audience: Audience
  readonly eventId: string | null
  /** whose guests may be reached */
  readonly orders: readonly string[]
}

const withBoxOffice = sql`exists (select from person_applications held
  join applications on applications.org_id = held.org_id and applications.id = held.application_id
  where held.org_id = people.org_id and held.person_id = people.id and applications.kind = 'box-office')`

/** Orders that lead or led to seats. */
const seated = sql`orders.state in ('incomplete','pending-approval','pending-guest-list','pending-delivery',
  'completed','confirm-guest-list','confirmed')`

/** Rows of person_id, name, email; one for each address. */
function reached(
  org: string,
  { audience: { who, accountIds }, eventId, orders: seen }: Aim,
): RawBuilder<unknown> {
  const people = sql`select people.id as person_id, people.name, people.email from people
    where people.org_id = ${org}::uuid and people.status = 'active' and people.email <> ''`
  switch (who) {
    case 'everybody':
      return sql`${people} and ${withBoxOffice}`
    case 'departments':
      return sql`${people} and ${withBoxOffice} and (people.default_account_id = any(${accountIds}::uuid[])
        or exists (select from person_accounts belongs where belongs.org_id = people.org_id
          and belongs.person_id = people.id and belongs.account_id = any(${accountIds}::uuid[])))`
    case 'owners':
      return sql`${people} and exists (select from orders where orders.org_id = people.org_id
        and orders.owner_id = people.id and orders.event_id = ${eventId}::uuid and ${seated})`
    case 'guests':
      return sql`select distinct on (lower(address.email)) null::uuid as person_id, guest.name, address.email
        from order_guests guest
        join orders on orders.org_id = guest.org_id and orders.id = guest.order_id
        left join contacts on contacts.org_id = guest.org_id and contacts.id = guest.contact_id
        cross join lateral (select coalesce(nullif(guest.email, ''), contacts.email, '') as email) address
        where guest.org_id = ${org}::uuid and orders.event_id = ${eventId}::uuid and ${seated}
          and orders.id = any(${seen}::uuid[]) and guest.kind in ('contact', 'employee') and address.email <> ''
        order by lower(address.email), guest.id`
  }
}

export function openAudience(tx: Tx, org: string) {
  return {
    async countReached(aim: Aim): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(distinct lower(email))::int as count from (${reached(org, aim)}) as reached`.execute(tx)
      return rows[0]?.count ?? 0
    },

    /** Writes down everybody who is asked, once. @returns how many are new */
    async invite(surveyId: string, aim: Aim, now: Date): Promise<number> {
      const { rows } = await sql<{ id: string }>`
        insert into survey_invitations (org_id, id, survey_id, person_id, name, email)
        select ${org}::uuid, gen_random_uuid(), ${surveyId}::uuid, person_id, name, email
        from (${reached(org, aim)}) as reached
        on conflict do nothing returning id`.execute(tx)
      await tx
        .updateTable('surveys')
        .set({ invitedAt: now })
        .where('orgId', '=', org)
        .where('id', '=', surveyId)
        .execute()
      return rows.length
    },

    /** Open surveys that ask the day after their event, which is today or has been; by the calendar of its venue. */
    async due() {
      return tx
        .selectFrom('surveys')
        .innerJoin('events', (join) =>
          join.onRef('events.orgId', '=', 'surveys.orgId').onRef('events.id', '=', 'surveys.eventId'),
        )
        .innerJoin('venues', (join) =>
          join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
        )
        .where('surveys.orgId', '=', org)
        .where('surveys.state', '=', 'open')
        .where('surveys.sendOn', '=', 'day-after')
        .where('surveys.invitedAt', 'is', null)
        .where('events.status', '<>', 'cancelled')
        .where('events.dateIsTba', '=', false)
        .where(
          sql<boolean>`(events.starts_at at time zone venues.time_zone)::date < (now() at time zone venues.time_zone)::date`,
        )
        .orderBy('surveys.id')
        .select(['surveys.id', 'surveys.eventId', 'surveys.audience', 'surveys.ownerId'])
        .forUpdate('surveys')
        .skipLocked()
        .execute()
    },
  }
}
