import { describe, expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { sourceSpecial } from './source.ts'

const approved = { state: 'pending-sourcing' }

behaviour(sourceSpecial, {
  'one that is approved': {
    given: (w) => specialRequest(w, approved),
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
    ned: 'permission',
  },
  'one that waits for approval': { given: (w) => specialRequest(w), ivy: 'state', sue: 'state' },
})

const lot = { section: 'North 4', rowName: 'C', seatFrom: 11, faceValueCents: 20_000, costCents: 26_000 }

describe.each(engines)('buying seats for somebody (%s)', (engine) => {
  it('brings them into the stock as theirs, with an order to finish', async () => {
    const w = await world(engine)
    const { id } = await specialRequest(w, approved)
    const eventId = (await w.event()).id
    const { output } = await w
      .as('ivy')
      .call(sourceSpecial, { on: id, input: { ...lot, eventId, quantity: 2 } })
    expect(output.state).toBe('sourced')
    const order = (await w.as('ned').call('orders.view', { on: output.orderId })).output
    expect(order).toMatchObject({ state: 'incomplete', quantity: 2, owner: { name: 'Ned Abara' } })
    expect(order.seats.map((seat: { seat: string }) => seat.seat)).toEqual(['11', '12'])
    const stock = await w.tx((tx) =>
      tx
        .selectFrom('admissions')
        .select(['commitment', 'custody', 'holderId'])
        .where('eventId', '=', eventId)
        .execute(),
    )
    expect(stock).toEqual(
      [1, 2].map(() => ({ commitment: 'allocated', custody: 'in-transit', holderId: w.person('ned') })),
    )
    expect(w.outbox()).toMatchObject([{ event: 'special.sourced' }])
  })

  it('adds no seat that is there, none for an event that is over, and then nothing', async () => {
    const w = await world(engine)
    const { id } = await specialRequest(w, approved)
    const eventId = (await w.event()).id
    await w.admissions(eventId, 1, { section: 'North 4', rowName: 'C', seat: '12' })
    const source = (event: string) =>
      w.as('ivy').call(sourceSpecial, { on: id, input: { ...lot, eventId: event, quantity: 2 } })
    await expect(source(eventId)).rejects.toMatchObject({ code: 'conflict' })
    await expect(source((await w.event({ status: 'cancelled' })).id)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await w.as('ned').call('specials.view', { on: id })).output.state).toBe('pending-sourcing')
  })

  it('brings no more than was approved, and nothing to somebody who is gone', async () => {
    const w = await world(engine)
    const { id } = await specialRequest(w, approved)
    const eventId = (await w.event()).id
    const source = (quantity: number) =>
      w.as('ivy').call(sourceSpecial, { on: id, input: { ...lot, eventId, quantity } })
    await expect(source(3)).rejects.toMatchObject({ details: { errors: [{ path: '/quantity' }] } })
    await w.as('sue').call('employees.deactivate', { on: w.person('ned') })
    await expect(source(2)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Ned Abara'),
    })
    await w.as('ivy').call('specials.decline', { on: id, input: { note: 'He left.' } })
  })
})
