/** Parking spaces and passes among the places of an order: they are for cars, and need no name. */
import { describe, expect, it } from 'vitest'
import { engines, type World, world } from '../../../test/world.ts'

const guest = (name: string) => ({ name, kind: 'contact' })

/** Two seats and a parking space that Tim gave to Ned, who asks for them for himself and Ana. */
async function withParking(w: World, guests: readonly object[]) {
  const { id: eventId } = await w.event()
  const tims = { commitment: 'held', holderId: w.person('tim'), stewardId: w.person('tim') }
  const admissionIds = [
    ...(await w.admissions(eventId, 1, { section: '001', category: 'parking', ...tims })),
    ...(await w.admissions(eventId, 2, tims)),
  ]
  const input = { admissionIds, personId: w.person('ned') }
  const { orders } = (await w.as('tim').call('admissions.assign', { input })).output
  const { id } = orders[0]
  await w.as('ned').call('orders.revise', { on: id, input: { hostAttends: true, guests } })
  await w.as('ned').call('orders.submit', { on: id })
  return id as string
}
const send = (w: World, on: string) => w.as('ivy').call('orders.send', { on, input: { method: 'will-call' } })

describe.each(engines)('parking of an order (%s)', (engine) => {
  it('needs no name before it is sent', async () => {
    const w = await world(engine)
    const id = await withParking(w, [guest('Ana Ruiz')])
    const { output } = await w.as('mona').call('orders.approve', { on: id })
    expect(output.state).toBe('pending-delivery')
    await send(w, id)
  })

  it('leaves a seat without a name as it is', async () => {
    const w = await world(engine)
    const id = await withParking(w, [])
    await w.as('mona').call('orders.approve', { on: id })
    await expect(send(w, id)).rejects.toMatchObject({
      message: expect.stringContaining('name for each seat'),
    })
  })

  it('goes before any seat where fewer are approved', async () => {
    const w = await world(engine)
    const id = await withParking(w, [guest('Ana Ruiz')])
    await w.as('mona').call('orders.approve', { on: id, input: { quantity: 2 } })
    const { output } = await w.as('ned').call('orders.view', { on: id })
    expect(output.seats.map(({ category }: { category: string }) => category)).toEqual(['seat', 'seat'])
  })

  it('takes nobody on it whom no seat is left for', async () => {
    const w = await world(engine)
    const id = await withParking(w, [guest('Ana Ruiz')])
    await w.as('mona').call('orders.approve', { on: id })
    const name = (...names: string[]) =>
      w.as('ned').call('orders.name-guests', { on: id, input: { guests: names.map(guest) } })
    await expect(name('Ana Ruiz', 'Bo Lind')).rejects.toMatchObject({ code: 'invalid' })
    expect((await name('Bo Lind')).output.state).toBe('pending-delivery')
  })

  it('alone may have a driver with a name', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event()
    await w.admissions(eventId, 1, { section: 'Lot', category: 'parking' })
    const input = { eventId, quantity: 1, purpose: 'client', category: 'parking' }
    const { id } = (await w.as('ned').call('orders.place', { input })).output
    expect((await w.as('mona').call('orders.approve', { on: id })).output.state).toBe('pending-delivery')
    await send(w, id)
  })
})
