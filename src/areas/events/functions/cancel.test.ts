import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { cancelEvent } from './cancel.ts'

behaviour(cancelEvent, {
  'an event to come': {
    given: (w) => w.event(),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
  },
  'one that has begun': { given: (w) => w.event({ startsAt: new Date(Date.now() - 60_000) }), ivy: 'state' },
  'one that is cancelled': { given: (w) => w.event({ status: 'cancelled' }), sue: 'state' },
})

const reason = 'The soloist is ill'

describe('cancelling an event', () => {
  it('says beforehand what hangs on it, to those who may', async () => {
    const w = await world()
    const { id } = await w.event()
    await w.order({ event: id, admissions: await w.admissions(id, 2) })
    await w.admissions(id, 3, { section: '9' })
    await w.admissions(id, 1, { section: '10', outcome: 'void' })
    const stake = async (who: 'ivy' | 'ned') =>
      (await w.as(who).call('events.view', { on: id })).output.atStake
    expect(await stake('ivy')).toEqual({ orders: 1, seats: 5 })
    expect(await stake('ned')).toBeNull()
  })

  it('ends its orders and voids its seats, by functions of their own, once', async () => {
    const w = await world()
    const { id } = await w.event()
    const order = await w.order({
      event: id,
      admissions: await w.admissions(id, 2),
      state: 'pending-delivery',
    })
    await w.admissions(id, 3, { section: '9' })
    await w.as('ivy').call(cancelEvent, { on: id, input: { reason } })
    expect((await w.as('ned').call('events.view', { on: id })).output).toMatchObject({
      status: 'cancelled',
      statusNote: reason,
      available: 0,
    })
    await w.react()
    expect((await w.as('ned').call('orders.view', { on: order.id })).output).toMatchObject({
      state: 'cancelled',
    })
    const seats = await w.tx((tx) => tx.selectFrom('admissions').select('outcome').execute())
    expect(seats.map(({ outcome }) => outcome)).toEqual(Array(5).fill('void'))
    const entries = await w.tx((tx) =>
      tx
        .selectFrom('auditEntries')
        .select(['function', 'after'])
        .where('function', 'like', '%.follow-event')
        .execute(),
    )
    expect(entries.map((entry) => entry.function).toSorted()).toEqual([
      'inventory.follow-event',
      'orders.follow-event',
    ])
  })

  it('is done once where two do it at the same moment, and no order slips in behind it', async () => {
    const w = await world('postgres')
    const { id } = await w.event()
    await w.admissions(id, 8)
    const cancel = () => w.as('ivy').call(cancelEvent, { on: id, input: { reason } })
    const place = () =>
      w.as('ned').call('orders.place', { input: { eventId: id, quantity: 1, purpose: 'client' } })
    const done = await Promise.allSettled([place(), cancel(), place(), cancel(), place()])
    expect([done[1], done[3]].filter((one) => one?.status === 'fulfilled')).toHaveLength(1)
    await w.react()
    const orders = await w.tx((tx) => tx.selectFrom('orders').select('state').execute())
    expect(orders.filter(({ state }) => state !== 'cancelled')).toEqual([])
    const seats = await w.tx((tx) => tx.selectFrom('admissions').select('outcome').execute())
    expect(new Set(seats.map(({ outcome }) => outcome))).toEqual(new Set(['void']))
  })
})
