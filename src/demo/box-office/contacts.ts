/** The guests of Harbour Works as contacts, the limits that requests are held to, and a request that was begun. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import { day, earlier, hour } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import { guests } from './guests.ts'
import { type BoxOffice, beganAt } from './season.ts'

const official = 'Ben Okoro'
const notes: Readonly<Record<string, string>> = {
  'Sofia Berg': 'Prefers the aisle; no late evenings.',
  'Ana Ruiz': 'Decides about the renewal in March.',
  [official]: 'Sits on the school board: compliance looks at every invitation.',
}

const emailOf = (name: string, company: string) =>
  `${name.toLowerCase().replaceAll(' ', '.')}@${company.toLowerCase().replace(/[^a-z]+/g, '-')}.example`

export async function playContacts(tx: Tx, ids: Ids, { events }: BoxOffice, now: Date, acting: Acting) {
  for (const [place, { name, company }] of guests.entries()) {
    const { id } = await acting(earlier(now, 200 * day - place * hour), 'edie', 'contacts.add', {
      input: {
        ...{ name, company, email: emailOf(name, company), notes: notes[name] ?? '' },
        isOfficial: name === official,
      },
    })
    await linkGuests(tx, ids, id, name, company)
  }
  await noteGifts(tx, ids)
  const limits = [
    ['limits.add-quota', { name: 'Fair share', seats: 24, per: 'person', period: 'quarter', level: 'warn' }],
    [
      'limits.add-quota',
      {
        name: 'One suite a department',
        seats: 16,
        per: 'department',
        period: 'month',
        category: 'suite',
        level: 'block',
      },
    ],
    ['limits.add-gift-limit', { name: 'Gifts to one guest', cents: 60_000, level: 'block' }],
    ['limits.add-gift-limit', { name: 'Worth a note', cents: 30_000, level: 'taxable' }],
  ] as const
  for (const [add, input] of limits) await acting(earlier(now, 120 * day), 'sue', add, { input })
  await giveToIvo(tx, ids, events, now, acting)
  const begun = earlier(now, 3 * hour)
  await acting(begun, 'ivo', 'orders.draft', {
    input: {
      eventId: events.newyear,
      quantity: 4,
      purpose: 'client',
      note: 'A new year with Meridian Energy.',
      guests: [
        {
          name: 'Luis Ferrer',
          company: 'Meridian Energy',
          kind: 'contact',
          email: emailOf('Luis Ferrer', 'Meridian Energy'),
        },
      ],
    },
  })
  await beganAt(tx, ids, 'ivo', 'draft', begun)
}

/** Three seats that Ivy gave to Ivo: he has yet to say for whom. */
async function giveToIvo(tx: Tx, ids: Ids, events: BoxOffice['events'], now: Date, acting: Acting) {
  const { rows } = await sql<{ id: string }>`select id from admissions
    where org_id = ${ids.orgId}::uuid and event_id = ${events.playoff}::uuid and commitment in ('public', 'unreleased')
      and category not in ('parking', 'pass')
    order by section, length(row_name), row_name, length(seat), seat limit 3`.execute(tx)
  const given = earlier(now, 30 * hour)
  await acting(given, 'ivy', 'admissions.assign', {
    input: {
      ...{ admissionIds: rows.map(({ id }) => id), personId: ids.people.ivo },
      note: 'For the partners of the autumn campaign.',
    },
  })
  await beganAt(tx, ids, 'ivo', 'incomplete', given)
}

/** Orders of earlier days named their guests by hand. */
async function linkGuests(tx: Tx, { orgId }: Ids, contactId: string, name: string, company: string) {
  await sql`update order_guests set contact_id = ${contactId}::uuid
    where org_id = ${orgId}::uuid and kind = 'contact' and name = ${name} and company = ${company}`.execute(
    tx,
  )
  await sql`insert into contact_people (org_id, contact_id, person_id)
    select distinct orders.org_id, ${contactId}::uuid, orders.owner_id from order_guests
    join orders on orders.org_id = order_guests.org_id and orders.id = order_guests.order_id
    where order_guests.org_id = ${orgId}::uuid and order_guests.contact_id = ${contactId}::uuid
    on conflict do nothing`.execute(tx)
}

/** Without their host, guests were given their seats. */
async function noteGifts(tx: Tx, { orgId }: Ids) {
  await sql`update order_guests set gift_cents = worth.cents
    from (select held.org_id, held.order_id, ceil(avg(greatest(cost_cents, face_value_cents, fair_value_cents)))::bigint as cents
      from order_admissions held
      join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
      where held.org_id = ${orgId}::uuid and held.released_at is null group by held.org_id, held.order_id) worth
    join orders on orders.org_id = worth.org_id and orders.id = worth.order_id and not orders.host_attends
    where order_guests.org_id = worth.org_id and order_guests.order_id = worth.order_id and order_guests.kind = 'contact'`.execute(
    tx,
  )
}
