/** Orders on one event by many at once: through the line, and the same rows written by hand. */
import { sql } from 'kysely'
import { CounterfoilError } from '../../src/core/public.ts'
import type { Database, Tx } from '../../src/database/database.ts'
import { json } from '../../src/database/rows.ts'
import { call } from '../../src/pipeline/call.ts'
import type { System } from '../../src/pipeline/system.ts'

interface On {
  readonly system: System
  readonly orgId: string
}

/** A new event of so many public seats, twenty in a row. */
export async function hotEvent(database: Database, orgId: string, seats: number): Promise<string> {
  const id = crypto.randomUUID()
  await database.transaction(orgId, async (tx) => {
    const venue = await tx.selectFrom('venues').select('id').limit(1).executeTakeFirstOrThrow()
    const startsAt = new Date(Date.now() + 30 * 24 * 3600 * 1000)
    await tx
      .insertInto('events')
      .values({ orgId, id, venueId: venue.id, name: 'Cup final', startsAt })
      .execute()
    await sql`insert into admissions (org_id, id, event_id, section, row_name, seat, commitment, custody)
      select ${orgId}::uuid, gen_random_uuid(), ${id}::uuid, 'Section ' || g / 400, 'R' || g % 400 / 20, (1 + g % 20)::text,
        'public', 'on-hand' from generate_series(0, ${seats - 1}::int) as g`.execute(tx)
  })
  await database.asOwner((tx) => sql`analyze admissions`.execute(tx))
  return id
}

/** @returns orders a second, by so many people who ask one after the other without a pause */
async function rate(
  people: readonly string[],
  seconds: number,
  order: (personId: string) => Promise<boolean>,
) {
  const until = performance.now() + seconds * 1_000
  const started = performance.now()
  let done = 0
  await Promise.all(
    people.map(async (personId) => {
      while (performance.now() < until && (await order(personId))) done++
    }),
  )
  return done / ((performance.now() - started) / 1_000)
}

const asking = ({ system, orgId }: On, clients: number) =>
  system.database.transaction(orgId, async (tx) => {
    const found = await tx
      .selectFrom('people')
      .select('id')
      .orderBy('handle')
      .offset(100)
      .limit(clients)
      .execute()
    return found.map(({ id }) => id)
  })

export async function placedOrders(
  on: On,
  eventId: string,
  clients: number,
  seconds: number,
): Promise<number> {
  const people = await asking(on, clients)
  const input = { eventId, quantity: 2, purpose: 'client' }
  return rate(people, seconds, (personId) =>
    call(on.system, { orgId: on.orgId, personId, requestId: 'bench' }, 'orders.place', { input }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof CounterfoilError && error.code === 'conflict') return false
        throw error
      },
    ),
  )
}

/** What the line wrote into the trail about one order: the bare side writes as much. */
interface Trail {
  readonly decision: unknown
  readonly after: unknown
}

export async function trailOf(database: Database, eventId: string): Promise<Trail> {
  const { rows } = await database.jobsSql(
    `select decision, after from audit_entries join orders on orders.id = audit_entries.subject_id
    where orders.event_id = $1 limit 1`,
    [eventId],
  )
  return rows[0] as unknown as Trail
}

/** @throws where an order of one event left more rows, or fewer, than an order of the other */
export async function requireSameRows(database: Database, bareEvent: string, event: string): Promise<void> {
  const of = async (id: string) => {
    const { rows } = await database.jobsSql(
      `with these as (select id, owner_id from orders where event_id = $1)
      select round(count(*) / (select count(*) from these)::numeric, 2)::text as each, left_by from (
        select 'seats' as left_by from admissions where event_id = $1 and commitment = 'ordered' and version = 2
        union all select 'orders' from these
        union all select 'lines' from order_admissions join these on these.id = order_id
        union all select 'guests' from order_guests join these on these.id = order_id
        union all select 'steps' from order_approvals join these on these.id = order_id
        union all select 'entries' from audit_entries join these on these.id = subject_id
        union all select 'events' from pgboss.job join these on these.id::text = data->'subject'->>'id'
      ) found group by left_by order by left_by`,
      [id],
    )
    return rows.map(({ each, left_by: what }) => `${each} ${what}`).join(', ')
  }
  const [bare, placed] = [await of(bareEvent), await of(event)]
  if (bare !== placed) throw new Error(`a bare order left ${bare}, and one through the line ${placed}`)
}

/** What somebody would write who wants the same rows and no more: seats, order, lines, step, trail and event. */
export async function bareOrders(
  { system, orgId }: On,
  eventId: string,
  trail: Trail,
  clients: number,
  seconds: number,
): Promise<number> {
  const people = await asking({ system, orgId }, clients)
  return rate(people, seconds, (personId) =>
    system.database.transaction(orgId, (tx) =>
      bareOrder(tx, { system, orgId }, { eventId, personId, trail }),
    ),
  )
}

interface Bare {
  readonly eventId: string
  readonly personId: string
  readonly trail: Trail
}

async function bareOrder(
  tx: Tx,
  { system, orgId }: On,
  { eventId, personId, trail }: Bare,
): Promise<boolean> {
  const { rows: seats } = await sql<{
    id: string
  }>`update admissions set commitment = 'ordered', holder_id = ${personId}::uuid,
      version = version + 1
    where org_id = ${orgId}::uuid and id in (select id from admissions where org_id = ${orgId}::uuid and event_id = ${eventId}::uuid
      and commitment = 'public' and outcome is null limit 2 for update skip locked) returning id`.execute(tx)
  if (seats.length < 2) return false
  const orderId = crypto.randomUUID()
  const ids = { orgId, eventId, ownerId: personId, placedById: personId }
  await tx
    .insertInto('orders')
    .values({ ...ids, id: orderId, quantity: 2, state: 'pending-approval', purpose: 'client' } as never)
    .execute()
  await tx
    .insertInto('orderAdmissions')
    .values(seats.map(({ id }) => ({ orgId, orderId, admissionId: id })))
    .execute()
  await tx
    .insertInto('orderApprovals')
    .values({
      orgId,
      orderId,
      position: 0,
      step: 0,
      awaits: 'manager',
      asked: 2,
      beganAt: new Date(),
    } as never)
    .execute()
  const entryId = crypto.randomUUID()
  const subject = { kind: 'order', id: orderId, label: '#1' }
  await tx
    .insertInto('auditEntries')
    .values({
      orgId,
      id: entryId,
      actorId: personId,
      principalId: personId,
      function: 'orders.place',
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectLabel: subject.label,
      outcome: 'done',
      witness: 'tos.orders.own',
      decision: json(trail.decision),
      before: null,
      after: json(trail.after),
      requestId: 'bench',
    })
    .execute()
  await system.outbox.send(tx, { orgId, event: 'order.placed', entryId, subject })
  return true
}
