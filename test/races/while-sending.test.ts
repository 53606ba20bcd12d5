/**
 * Somebody calls an order off, or names others, while it is being sent, on real PostgreSQL: what waits for the order
 * reads its facts once it has it, not as they were when the wait began.
 */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { readyOrder, standing } from '../scenes/delivery.ts'
import { type World, world } from '../world.ts'

const waiting = async (w: World): Promise<number> => {
  const { rows } = await w.system.database.asOwner((tx) =>
    sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(tx),
  )
  return rows[0]?.waiting ?? 0
}
const until = async (w: World, count: number) => {
  while ((await waiting(w)) < count) await new Promise((soon) => setTimeout(soon, 20))
}

/** Sending has put the seats on their way and waits to write its link; the other one waits for the order. */
async function whileSending(w: World, id: string, other: () => Promise<unknown>) {
  const held = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const blocking = w.system.database.asOwner(async (tx) => {
    await sql`lock table links in access exclusive mode`.execute(tx)
    held.resolve()
    await goOn.promise
  })
  await held.promise
  const sending = w.as('ivy').call('orders.send', { on: id, input: { method: 'will-call' } })
  await until(w, 1)
  const meanwhile = other()
  await until(w, 2)
  goOn.resolve()
  await blocking
  return Promise.allSettled([sending, meanwhile])
}

it.each([
  ['calling it off', 'sue', 'orders.call-off', { note: 'Not wanted' }],
  ['naming others', 'ned', 'orders.name-guests', { guests: [{ name: 'Ana Ruiz', kind: 'contact' }] }],
] as const)('%s comes too late once it is sent', async (_what, who, fn, input) => {
  const w = await world('postgres')
  const order = await readyOrder(w, { count: 1 })
  const [sent, other] = await whileSending(w, order.id, () => w.as(who).call(fn, { on: order.id, input }))
  expect(sent).toMatchObject({ status: 'fulfilled' })
  expect(other).toMatchObject({ status: 'rejected', reason: { code: 'state-conflict' } })
  const { seats, shipments } = await standing(w, order.id)
  expect(seats).toMatchObject([{ custody: 'out' }])
  expect(shipments).toHaveLength(1)
})
