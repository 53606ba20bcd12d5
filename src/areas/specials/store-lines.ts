/** Special requests as they leave. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { granted, type purposes } from '../orders/public.ts'

const year = sql.raw(`interval '365 days'`)

export const linesOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('specialRequests as special')
    .innerJoin('people as owner', (join) =>
      join.onRef('owner.orgId', '=', 'special.orgId').onRef('owner.id', '=', 'special.ownerId'),
    )
    .leftJoin('people as named', (join) =>
      join.onRef('named.orgId', '=', 'special.orgId').onRef('named.id', '=', 'special.approverId'),
    )
    .leftJoin('people as manager', (join) =>
      join.onRef('manager.orgId', '=', 'special.orgId').onRef('manager.id', '=', 'owner.managerId'),
    )
    .leftJoin('people as decider', (join) =>
      join.onRef('decider.orgId', '=', 'special.orgId').onRef('decider.id', '=', 'special.decidedById'),
    )
    .leftJoin('people as buyer', (join) =>
      join.onRef('buyer.orgId', '=', 'special.orgId').onRef('buyer.id', '=', 'special.sourcedById'),
    )
    .where('special.orgId', '=', org)
    .select(['special.id', 'special.number', 'special.version', 'special.state', 'special.eventName'])
    .select(['special.venueName', 'special.day', 'special.quantity', 'special.purpose', 'special.reason'])
    .select(['special.budgetCents', 'special.neededBy', 'special.askedAt', 'special.decidedAt'])
    .select(['special.decisionNote', 'special.sourceNote', 'special.orderId', 'special.awaits'])
    .select(['special.ownerId', 'owner.name as ownerName', 'named.name as namedName'])
    .select(['manager.name as managerName', 'special.decidedById', 'decider.name as deciderName'])
    .select(['special.sourcedById', 'buyer.name as buyerName'])
    .select([
      sql<number>`(select count(*)::int from orders where orders.org_id = special.org_id
        and orders.owner_id = special.owner_id and orders.placed_at > now() - ${year}
        and orders.state = any(${[...granted]}::text[]))`.as('ownerOrders'),
      sql<number>`(select count(*)::int from special_requests others where others.org_id = special.org_id
        and others.owner_id = special.owner_id and others.asked_at > now() - ${year})`.as('ownerSpecials'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof linesOf>['executeTakeFirstOrThrow']>>

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

export const asLine = ({ ownerId, ownerName, ownerOrders, ownerSpecials, ...row }: Row) => ({
  id: row.id,
  number: row.number,
  version: row.version,
  state: row.state,
  owner: { id: ownerId, name: ownerName },
  eventName: row.eventName,
  venueName: row.venueName,
  day: row.day,
  quantity: row.quantity,
  // the schema of `specials.ask` is what let it in
  purpose: row.purpose as (typeof purposes)[number],
  reason: row.reason,
  budgetCents: row.budgetCents,
  neededBy: row.neededBy,
  waitsFor: waitsFor(row),
  decidedBy: person(row.decidedById, row.deciderName),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionNote: row.decisionNote,
  sourcedBy: person(row.sourcedById, row.buyerName),
  sourceNote: row.sourceNote,
  orderId: row.orderId,
  askedAt: row.askedAt.toISOString(),
  ownerHistory: { orders: ownerOrders, specials: ownerSpecials },
})

function waitsFor({
  state,
  awaits,
  managerName,
  namedName,
}: Pick<Row, 'state' | 'awaits' | 'managerName' | 'namedName'>) {
  if (state === 'pending-sourcing') return 'whoever looks after the inventory'
  if (state !== 'pending-approval') return ''
  const name = awaits === 'manager' ? managerName : namedName
  return name ?? 'whoever may decide any order'
}
