/** Acting for somebody else: what was handed over, no more, for as long as it was, and both names in the trail. */
import { beforeAll, describe, expect, it } from 'vitest'
import { engines, type World, world } from '../world.ts'

describe.each(engines)('a proxy (%s)', (engine) => {
  let w: World
  beforeAll(async () => {
    w = await world(engine)
  })

  it('does what the principal may, and both names are in the entry', async () => {
    const order = await w.order()
    const tim = await w.proxy('tim', 'mona')
    await tim.call('orders.approve', { on: order.id })
    expect(await w.lastAudit()).toMatchObject({
      function: 'orders.approve',
      outcome: 'done',
      actorId: w.person('tim'),
      principalId: w.person('mona'),
      witness: 'tos.orders.decide',
    })
    const { output } = await w.as('gus').call('audit.list', { input: { limit: 1 } })
    expect(output.items[0].says).toBe(
      `Tim Osei, acting for Mona Petrov, approved order ${output.items[0].subjectLabel}`,
    )
  })

  it('control: without it the same person is refused', async () => {
    const order = await w.order()
    await expect(w.as('tim').call('orders.approve', { on: order.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('reaches no further than its scopes, in acts and in lists', async () => {
    const order = await w.order()
    const tim = await w.proxy('tim', 'mona', ['request'])
    await expect(tim.call('orders.approve', { on: order.id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await tim.call('orders.list', { input: { view: 'to-decide' } })).output.total).toBe(0)
    const approving = await w.proxy('tim', 'mona', ['approve'])
    expect(
      (await approving.call('orders.list', { input: { view: 'to-decide' } })).output.total,
    ).toBeGreaterThan(0)
  })

  it('hands over no write that cites no row, and says so', async () => {
    const proxy = await w.proxy('tim', 'sue')
    const seat = await w.admissions((await w.event()).id, 1, { custody: 'in-transit' })
    await proxy.call('inventory.edit', { on: seat[0] as string, input: { section: 'Z' } })
    const narrow = await w.proxy('tim', 'sue', ['approve'])
    await expect(narrow.call('inventory.list')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('not handed to you'),
    })
  })

  it('does not decide an order of the one who really acts', async () => {
    const own = await w.order({ ownerId: w.person('ned') })
    const ned = await w.proxy('ned', 'mona')
    await expect(ned.call('orders.approve', { on: own.id })).rejects.toMatchObject({ code: 'state-conflict' })
    expect((await ned.call('orders.list', { input: { view: 'to-decide' } })).output.items).not.toContainEqual(
      expect.objectContaining({ id: own.id }),
    )
    await w.as('mona').call('orders.approve', { on: own.id })
  })

  it('ends at once when it is revoked, runs out or was never theirs', async () => {
    const order = await w.order()
    const tim = await w.proxy('tim', 'mona')
    const change = (set: object) =>
      w.tx((tx) => tx.updateTable('proxies').set(set).where('id', '=', tim.id).execute())
    const approving = () => tim.call('orders.approve', { on: order.id })
    await change({ revokedAt: new Date() })
    await expect(approving()).rejects.toMatchObject({ code: 'proxy-ended' })
    await change({ revokedAt: null, endsAt: new Date(Date.now() - 1000) })
    await expect(approving()).rejects.toMatchObject({ code: 'proxy-ended' })
    await change({ endsAt: new Date(Date.now() + 60_000) })
    await expect(w.as('ivy').call('orders.approve', { on: order.id, proxyId: tim.id })).rejects.toMatchObject(
      {
        code: 'proxy-ended',
      },
    )
    await approving()
  })

  it('knows a request by the same key as another one where it is for oneself', async () => {
    const { id: eventId } = await w.event()
    await w.admissions(eventId, 2)
    const asked = { input: { eventId, quantity: 1, purpose: 'client' }, idempotencyKey: 'for-whom' }
    const tim = await w.proxy('tim', 'ned')
    await tim.call('orders.place', asked)
    await expect(w.as('tim').call('orders.place', asked)).rejects.toMatchObject({ code: 'key-reused' })
    expect((await tim.call('orders.place', asked)).replayed).toBe(true)
  })

  it('ends with the principal or the actor', async () => {
    const tim = await w.proxy('tim', 'mona')
    const status = (who: 'mona' | 'tim', to: 'active' | 'blocked') =>
      w.tx((tx) => tx.updateTable('people').set({ status: to }).where('id', '=', w.person(who)).execute())
    for (const who of ['mona', 'tim'] as const) {
      await status(who, 'blocked')
      await expect(tim.call('orders.counts')).rejects.toMatchObject({ code: 'proxy-ended' })
      await status(who, 'active')
    }
    await tim.call('orders.counts')
  })

  it('leaves administration and sensitive rights behind', async () => {
    await w.tx((tx) =>
      tx.updateTable('people').set({ isGlobalAdmin: true }).where('id', '=', w.person('sue')).execute(),
    )
    await w.as('sue').call('audit.list')
    const tim = await w.proxy('tim', 'sue')
    await expect(tim.call('audit.list')).rejects.toMatchObject({ code: 'refused' })
    await w.tx((tx) =>
      tx.updateTable('people').set({ isGlobalAdmin: false }).where('id', '=', w.person('sue')).execute(),
    )
  })

  it('is placed in the name of the principal by whoever acts', async () => {
    const event = await w.event()
    await w.admissions(event.id, 1)
    const tim = await w.proxy('tim', 'ned')
    const { output } = await tim.call('orders.place', {
      input: { eventId: event.id, quantity: 1, purpose: 'client' },
    })
    const order = await w.tx((tx) =>
      tx
        .selectFrom('orders')
        .select(['ownerId', 'placedById'])
        .where('id', '=', output.id)
        .executeTakeFirst(),
    )
    expect(order).toEqual({ ownerId: w.person('ned'), placedById: w.person('tim') })
  })
})
