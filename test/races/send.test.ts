/**
 * Somebody sends an order while somebody else takes its seats back, on real PostgreSQL: whichever is first, no seat is
 * both on its way and promised to another.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { readyOrder, standing } from '../scenes/delivery.ts'
import { databaseOn, type World, world } from '../world.ts'

const rounds = 25

afterAll(async () => void (await databaseOn('postgres')))

async function race(w: World) {
  const order = await readyOrder(w, { count: 3 })
  const [sent, reclaimed] = await Promise.allSettled([
    w.as('ivy').call('orders.send', { on: order.id, input: { method: 'pdf' } }),
    w.as('sue').call('admissions.reclaim', { input: { admissionIds: [order.admissions[1]], to: 'public' } }),
  ])
  return {
    sent: sent.status === 'fulfilled',
    reclaimed: reclaimed.status === 'fulfilled',
    ...(await standing(w, order.id)),
  }
}

describe('sending against reclaiming', () => {
  it('one of the two comes first, and the other is told', async () => {
    const w = await world('postgres')
    const seen = new Set<string>()
    for (let round = 0; round < rounds; round += 1) {
      const { sent, reclaimed, seats, shipments } = await race(w)
      seen.add(`${sent}/${reclaimed}`)
      expect(sent && reclaimed).toBe(false)
      expect(shipments.length).toBe(sent ? 1 : 0)
      expect(seats.map(({ custody }) => custody)).toEqual(
        sent ? ['out', 'out', 'out'] : seats.map(() => 'on-hand'),
      )
      expect(seats).toHaveLength(reclaimed ? 2 : 3)
    }
    expect(seen.has('false/false')).toBe(false)
  })
})
