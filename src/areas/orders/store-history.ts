/** What happened to an order, and what a guest was invited to. Reads the audit trail, which the pipeline writes. */
import { type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { fairShareOf } from '../inventory/public.ts'
import { inBothNames } from './decision.ts'
import type { OrderState } from './order.ts'
import { orderColumn, ordersIn } from './store-lines.ts'

interface Happened {
  readonly at: string
  readonly function: string
  readonly by: string
  readonly state: OrderState | null
  readonly note: string
}

const stateOf = (facts: unknown): OrderState | null =>
  (facts as { readonly state?: OrderState } | null)?.state ?? null

const decides = 'orders.approve'
const denies = 'orders.deny'
/** The word at each step of a chain is kept with the order; of many at once, the trail names only the first. */
const decisions = [decides, denies, 'orders.approve-many', 'orders.deny-many']

const begins = ['orders.place', 'orders.draft']
const onlyOfGiven = ['orders.submit', 'orders.reassign']
/** Each step of a request that is being written is kept, and is no news. */
const unsaid = ['orders.revise']

const cameAbout = sql<SqlBool>`orders.state not in ('draft', 'denied', 'cancelled', 'expired', 'reassigned')`

export function openHistory(tx: Tx, org: string) {
  const entries = async (id: string): Promise<Happened[]> => {
    const rows = await tx
      .selectFrom('auditEntries as entry')
      .leftJoin('people as actor', (join) =>
        join.onRef('actor.orgId', '=', 'entry.orgId').onRef('actor.id', '=', 'entry.actorId'),
      )
      .leftJoin('people as principal', (join) =>
        join.onRef('principal.orgId', '=', 'entry.orgId').onRef('principal.id', '=', 'entry.principalId'),
      )
      .where('entry.orgId', '=', org)
      .where('entry.subjectId', '=', id)
      .where('entry.outcome', '=', 'done')
      .where('entry.function', 'not in', [...decisions, ...unsaid])
      .orderBy('entry.at')
      .orderBy('entry.id')
      .select(['entry.at', 'entry.function', 'entry.after', 'actor.name as actorName'])
      .select(['principal.name as principalName', 'entry.actorId', 'entry.principalId'])
      .execute()
    return rows.map((row) => ({
      at: row.at.toISOString(),
      function: row.function,
      by:
        row.principalId !== null && row.principalId !== row.actorId && row.principalName !== null
          ? inBothNames(row.principalName, row.actorName ?? 'Counterfoil')
          : (row.actorName ?? 'Counterfoil'),
      state: stateOf(row.after),
      note: '',
    }))
  }

  const words = async (id: string): Promise<Happened[]> => {
    const rows = await tx
      .selectFrom('orderApprovals as step')
      .leftJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'step.orgId').onRef('people.id', '=', 'step.decidedById'),
      )
      .leftJoin('people as standIn', (join) =>
        join.onRef('standIn.orgId', '=', 'step.orgId').onRef('standIn.id', '=', 'step.actedById'),
      )
      .where('step.orgId', '=', org)
      .where('step.orderId', '=', id)
      .where('step.outcome', 'in', ['approved', 'denied'])
      .select(['step.decidedAt', 'step.outcome', 'step.note', 'people.name'])
      .select('standIn.name as standInName')
      .execute()
    return rows.flatMap(({ decidedAt, outcome, note, name, standInName }) =>
      decidedAt === null
        ? []
        : [
            {
              at: decidedAt.toISOString(),
              function: outcome === 'denied' ? denies : decides,
              by: inBothNames(name ?? 'Counterfoil', standInName),
              state: outcome === 'denied' ? ('denied' as const) : null,
              note,
            },
          ],
    )
  }

  /** Seats that were handed out begin an order; the trail tells of that with the seats. */
  const given = async (id: string): Promise<Happened> => {
    const { at, name, state } = await tx
      .selectFrom('orders')
      .innerJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'orders.orgId').onRef('people.id', '=', 'orders.ownerId'),
      )
      .where('orders.orgId', '=', org)
      .where('orders.id', '=', id)
      .select(['people.name', 'orders.state'])
      .select(
        sql<Date>`least(orders.placed_at, (select min(taken_at) from order_admissions held
          where held.org_id = orders.org_id and held.order_id = orders.id))`.as('at'),
      )
      .executeTakeFirstOrThrow()
    return { at: at.toISOString(), function: 'admissions.assign', by: name, state, note: '' }
  }

  return {
    /** From the beginning. */
    async happened(id: string): Promise<Happened[]> {
      const told = [...(await entries(id)), ...(await words(id))]
      const first = await given(id)
      const wasGiven =
        first.state === 'incomplete' || told.some(({ function: by }) => onlyOfGiven.includes(by))
      const isWhole = told.some(({ function: by }) => begins.includes(by))
      const all = wasGiven && !isWhole ? [{ ...first, state: 'incomplete' as const }, ...told] : told
      return all.toSorted((a, b) => a.at.localeCompare(b.at))
    },

    /** How many orders `invitations` would tell of, for each of many contacts. */
    async invitationCounts(contactIds: readonly string[], may: Filter): Promise<ReadonlyMap<string, number>> {
      if (contactIds.length === 0) return new Map()
      const rows = await ordersIn(tx, org)
        .innerJoin('orderGuests as guest', (join) =>
          join.onRef('guest.orgId', '=', 'orders.orgId').onRef('guest.orderId', '=', 'orders.id'),
        )
        .where('guest.contactId', 'in', [...contactIds])
        .where(compileFilter(may, orderColumn))
        .where(cameAbout)
        .groupBy('guest.contactId')
        .select(['guest.contactId', sql<number>`count(distinct orders.id)::int`.as('orders')])
        .execute()
      return new Map(rows.flatMap(({ contactId, orders }) => (contactId ? [[contactId, orders]] : [])))
    },

    /** The latest first; only orders that came about, of those the asker may see. */
    async invitations(contactId: string, may: Filter) {
      const value = fairShareOf(org, 'orders.id')
      const gift = sql<number | null>`case when guest.gift_cents is not null then ${value} end`
      const rows = await ordersIn(tx, org)
        .innerJoin('orderGuests as guest', (join) =>
          join.onRef('guest.orgId', '=', 'orders.orgId').onRef('guest.orderId', '=', 'orders.id'),
        )
        .innerJoin('people as owner', (join) =>
          join.onRef('owner.orgId', '=', 'orders.orgId').onRef('owner.id', '=', 'orders.ownerId'),
        )
        .where('guest.contactId', '=', contactId)
        .where(compileFilter(may, orderColumn))
        .where(cameAbout)
        .orderBy('events.startsAt', 'desc')
        .orderBy('orders.number', 'desc')
        .limit(500)
        .select(['orders.id', 'orders.number', 'orders.state', 'events.name as eventName'])
        .select(['events.startsAt', 'venues.timeZone', 'owner.name as ownerName', 'orders.hostAttends'])
        .select([gift.as('giftCents'), value.as('valueCents')])
        .select(
          sql<number>`extract(year from events.starts_at at time zone venues.time_zone)::int`.as('year'),
        )
        .execute()
      return rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() }))
    },
  }
}
