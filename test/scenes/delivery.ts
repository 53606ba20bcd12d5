/** Orders at each point of their way to people. Rows as they might stand; what a test is about goes through `call`. */
import { clockworkId } from '../../src/core/public.ts'
import { call } from '../../src/pipeline/call.ts'
import type { World } from '../world.ts'

const day = 24 * 3600 * 1000
export const inDays = (days: number) => new Date(Date.now() + days * day)

interface Wanted {
  readonly event?: Readonly<Record<string, unknown>>
  readonly eventId?: string
  readonly seats?: Readonly<Record<string, unknown>>
  readonly count?: number
  readonly order?: Readonly<Record<string, unknown>>
}

/** Approved, Ned and Ana Ruiz named, two seats on hand: nothing is in the way. */
export async function readyOrder(w: World, { event, eventId, seats, count = 2, order }: Wanted = {}) {
  const at = eventId ?? (await w.event(event)).id
  const admissions = await w.admissions(at, count, { section: crypto.randomUUID().slice(0, 6), ...seats })
  const made = await w.order({ event: at, admissions, state: 'pending-delivery', ...order })
  const guests = Array.from({ length: count - 1 }, (_, position) => ({
    orgId: w.orgId,
    id: crypto.randomUUID(),
    orderId: made.id,
    position,
    name: position === 0 ? 'Ana Ruiz' : `Guest ${position}`,
    company: 'Delta Freight',
    kind: 'contact' as const,
  }))
  if (guests.length > 0) await w.tx((tx) => tx.insertInto('orderGuests').values(guests).execute())
  return { ...made, admissions }
}

export async function sentOrder(w: World, wanted: Wanted = {}, input: object = {}) {
  const order = await readyOrder(w, wanted)
  await w.as('ivy').call('orders.send', { on: order.id, input })
  return order
}

export async function deliveredOrder(w: World, wanted: Wanted = {}, input: object = {}) {
  const order = await sentOrder(w, wanted, input)
  await w.as('ivy').call('orders.fulfil', { on: order.id })
  return order
}

/** An order whose event was some days ago. */
export async function pastOrder(w: World, state: string, days = 2) {
  return readyOrder(w, {
    event: { startsAt: inDays(-days) },
    seats: { custody: 'delivered' },
    order: { state },
  })
}

/** Where the seats are, and what became of the order. */
export function standing(w: World, orderId: string) {
  return w.tx(async (tx) => {
    const { state } = await tx
      .selectFrom('orders')
      .select('state')
      .where('id', '=', orderId)
      .executeTakeFirstOrThrow()
    const seats = await tx
      .selectFrom('orderAdmissions')
      .innerJoin('admissions', 'admissions.id', 'orderAdmissions.admissionId')
      .where('orderAdmissions.orderId', '=', orderId)
      .where('orderAdmissions.releasedAt', 'is', null)
      .select(['custody', 'outcome', 'commitment'])
      .execute()
    const shipments = await tx
      .selectFrom('shipments')
      .select(['state', 'method', 'endNote'])
      .where('orderId', '=', orderId)
      .orderBy('sentAt')
      .execute()
    return { state, seats, shipments }
  })
}

export const mailsTo = (w: World, address: string) =>
  w.tx((tx) =>
    tx.selectFrom('mails').selectAll().where('toAddress', '=', address).orderBy('createdAt').execute(),
  )

/** What the clock starts, at another time than now. */
export async function atTime<Output>(w: World, time: string | Date, functionId: string): Promise<Output> {
  const system = { ...w.system, now: () => new Date(time) }
  const itself = { orgId: w.orgId, personId: clockworkId, requestId: crypto.randomUUID(), ifMatch: '*' }
  return (await call(system, itself, functionId, { input: {} })).output as Output
}

/** The token in the link of the only mail about tickets. */
export async function tokenOfMail(w: World): Promise<string> {
  const { body } = await w.tx((tx) =>
    tx.selectFrom('mails').select('body').where('kind', '=', 'order.sent').executeTakeFirstOrThrow(),
  )
  return /\/claim\/(\S+)/.exec(body)?.[1] ?? ''
}
