import { describe, expect, it } from 'vitest'
import { atTime, deliveredOrder, readyOrder, sentOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { leftOver } from '../store-sweeps.ts'
import { expireOrders } from './expire.ts'

behaviour(expireOrders, {
  'nobody but the clock': {
    sue: 'permission',
    ivy: 'permission',
    ned: 'permission',
    gus: 'permission',
    nobody: 'permission',
  },
})

interface Swept {
  readonly delivered: number
  readonly expired: number
  readonly unused: number
}
const sweep = (w: World, time: string | Date) => atTime<Swept & { idle: boolean }>(w, time, 'orders.expire')
/** The venue is in New York: four hours behind Greenwich in summer, five in winter. */
const evening = '2031-07-04T23:00:00Z'
const event = { startsAt: new Date(evening) }

describe.each(engines)('when events begin (%s)', (engine) => {
  it('whatever was under way expires with its seats, and what was delivered stays', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event(event)
    const states = [
      'draft',
      'incomplete',
      'pending-waitlist',
      'pending-approval',
      'pending-guest-list',
      'pending-delivery',
    ]
    const open = await Promise.all(states.map((state) => readyOrder(w, { eventId, order: { state } })))
    const delivered = await deliveredOrder(w, { eventId })
    await w.admissions(eventId, 3, { section: 'Public' })
    await w.admissions(eventId, 2, { section: 'Held', commitment: 'held', holderId: w.person('tim') })
    await w.admissions(eventId, 1, { section: 'Void', outcome: 'void' })

    expect(await sweep(w, '2031-07-04T22:59:00Z')).toMatchObject({ expired: 0, unused: 0, idle: true })
    expect(await sweep(w, '2031-07-04T23:00:00Z')).toEqual({
      delivered: 0,
      expired: 6,
      unused: 17,
      idle: false,
    })
    for (const { id } of open)
      expect(await standing(w, id)).toMatchObject({
        state: 'expired',
        seats: [{ outcome: 'unused' }, { outcome: 'unused' }],
      })
    expect(await standing(w, delivered.id)).toMatchObject({
      state: 'completed',
      seats: [{ outcome: null }, { outcome: null }],
    })
  })

  it('does nothing the second time, and leaves no trace of having looked', async () => {
    const w = await world(engine)
    const order = await readyOrder(w, { event })
    await sweep(w, evening)
    const before = await w.lastAudit()
    expect(before).toMatchObject({ function: 'orders.expire', outcome: 'done' })
    expect(await sweep(w, evening)).toMatchObject({ expired: 0, unused: 0, idle: true })
    expect((await w.lastAudit())?.id).toBe(before?.id)
    expect((await standing(w, order.id)).state).toBe('expired')
  })

  it('what was sent is with somebody, but for a transfer that nobody accepted', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event(event)
    const paper = await sentOrder(w, { eventId }, { method: 'pdf' })
    const transfer = await sentOrder(w, { eventId })
    expect(await sweep(w, evening)).toMatchObject({ delivered: 1, expired: 1, unused: 2 })
    expect(await standing(w, paper.id)).toMatchObject({
      state: 'completed',
      seats: [{ custody: 'delivered', outcome: null }, {}],
      shipments: [{ state: 'delivered' }],
    })
    expect(await standing(w, transfer.id)).toMatchObject({
      state: 'expired',
      seats: [{ custody: 'on-hand', outcome: 'unused' }, {}],
      shipments: [{ state: 'cancelled' }],
    })
  })

  it('leaves alone what was given to somebody afterwards', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event(event)
    const backfilled = await readyOrder(w, { eventId, order: { state: 'confirm-guest-list' } })
    expect(await sweep(w, '2031-07-05T23:00:00Z')).toMatchObject({ expired: 0, unused: 0 })
    expect((await standing(w, backfilled.id)).seats).toMatchObject([{ outcome: null }, { outcome: null }])
  })
})

describe('the time at which an event begins', () => {
  const swept = async (w: World, time: string) => (await sweep(w, time)).expired

  it('is the end of its day at the venue where the hour is to be announced', async () => {
    const w = await world()
    await readyOrder(w, { event: { startsAt: new Date('2031-07-04T16:00:00Z'), timeIsTba: true } })
    expect(await swept(w, '2031-07-05T03:59:00Z')).toBe(0)
    expect(await swept(w, '2031-07-05T04:00:00Z')).toBe(1)
  })

  it('keeps to the clock of the venue when that is put back', async () => {
    const w = await world()
    // New York leaves summer time on 2 November 2031: its day has 25 hours.
    await readyOrder(w, { event: { startsAt: new Date('2031-11-02T16:00:00Z'), timeIsTba: true } })
    expect(await swept(w, '2031-11-03T04:59:00Z')).toBe(0)
    expect(await swept(w, '2031-11-03T05:00:00Z')).toBe(1)
  })

  it('is the new one where it was postponed, never comes without a day, and not for what is called off', async () => {
    const w = await world()
    await readyOrder(w, { event: { startsAt: new Date('2031-08-01T20:00:00Z'), status: 'postponed' } })
    await readyOrder(w, {
      event: { startsAt: new Date('2031-07-01T20:00:00Z'), status: 'postponed', dateIsTba: true },
    })
    await readyOrder(w, { event: { startsAt: new Date('2031-07-01T20:00:00Z'), status: 'cancelled' } })
    expect(await swept(w, '2031-07-31T20:00:00Z')).toBe(0)
    expect(await swept(w, '2031-08-01T20:00:00Z')).toBe(1)
    expect(await swept(w, '2032-08-01T20:00:00Z')).toBe(0)
  })

  it('sweeps thousands in portions', async () => {
    const w = await world()
    const { id: eventId } = await w.event(event)
    await w.admissions(eventId, 1, { section: 'Gate' })
    await w.tx(async (tx) => {
      const rows = Array.from({ length: 3000 }, (_, at) => ({
        ...{ orgId: w.orgId, id: crypto.randomUUID(), eventId, section: 'Field', rowName: String(at % 50) },
        ...{ seat: String(at), commitment: 'public' as const, custody: 'on-hand' as const },
      }))
      for (let at = 0; at < rows.length; at += 500)
        await tx
          .insertInto('admissions')
          .values(rows.slice(at, at + 500))
          .execute()
    })
    expect(await sweep(w, evening)).toMatchObject({ unused: 3001 })
  })

  it('takes no more at a time than it is told, also before the database knows how much there is', async () => {
    const w = await world()
    await w.admissions((await w.event(event)).id, 12)
    const settle = (atMost: number) =>
      w.stores(({ inventory }) =>
        inventory.settleWhere(leftOver(new Date(evening)), 'orders.expire', 'unused', atMost),
      )
    expect([await settle(5), await settle(5), await settle(5)]).toEqual([5, 5, 2])
  })
})
