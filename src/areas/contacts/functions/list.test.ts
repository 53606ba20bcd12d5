import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listContacts } from './list.ts'

behaviour(listContacts, {
  'whoever may open the box office, the guests they know at least': {
    ned: 'allowed',
    sue: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

const add = (w: World, who: 'ned' | 'ivy' | 'sue', name: string, more: object = {}) =>
  w.as(who).call('contacts.add', { input: { name, company: 'Delta Freight', ...more } })
const names = async (w: World, who: 'ned' | 'ivy' | 'tim' | 'sue', input: object = {}) => {
  const { output } = await w.as(who).call(listContacts, { input })
  expect(output.total).toBe(output.items.length)
  return output.items.map(({ name }: { name: string }) => name)
}

describe.each(engines)('finding guests (%s)', (engine) => {
  it('gives each the guests they know, and those who see all orders the guests of all', async () => {
    const w = await world(engine)
    await add(w, 'ned', 'Ana Ruiz')
    await add(w, 'ivy', 'Ben Okoro', { isOfficial: true })
    expect(await names(w, 'ned')).toEqual(['Ana Ruiz'])
    expect(await names(w, 'ivy')).toEqual(['Ben Okoro'])
    expect(await names(w, 'tim')).toEqual([])
    expect(await names(w, 'sue')).toEqual(['Ana Ruiz', 'Ben Okoro'])
    expect(await names(w, 'sue', { q: 'ruiz' })).toEqual(['Ana Ruiz'])
    expect(await names(w, 'sue', { officials: true })).toEqual(['Ben Okoro'])
  })

  it('makes whoever wrote a new guest into an order know them', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 2)
    const guests = [{ name: 'Ben Okoro', kind: 'contact', email: 'ben@bright.example' }]
    const input = { eventId: event.id, quantity: 2, purpose: 'client', guests }
    await w.as('ned').call('orders.place', { input })
    const { items } = (await w.as('ned').call(listContacts)).output
    expect(items).toMatchObject([{ name: 'Ben Okoro', orders: 1 }])
  })

  it('links a guest of somebody else by the address, and tells nothing of what is written about them', async () => {
    const w = await world(engine)
    const email = 'ben@bright.example'
    const { output: ben } = await add(w, 'ivy', 'Ben Okoro', { email, notes: 'for ourselves' })
    const event = await w.event()
    await w.admissions(event.id, 2)
    const guests = [{ name: 'B. Okoro', kind: 'contact', email: 'Ben@Bright.example' }]
    const draft = (await w.as('ned').call('orders.draft', { input: { eventId: event.id, guests } })).output
    const again = [{ ...guests[0], contactId: ben.id }]
    await w.as('ned').call('orders.revise', { on: draft.id, input: { guests: again } })
    const input = { eventId: event.id, quantity: 1, purpose: 'client', hostAttends: false, guests }
    const { output } = await w.as('ned').call('orders.place', { input })
    // Each counts the orders that they may see, and Ivy those that are approved: in the list as on the page of the guest.
    for (const [who, orders] of [
      ['ivy', 0],
      ['sue', 1],
    ] as const) {
      const { items } = (await w.as(who).call(listContacts)).output
      const { output: page } = await w.as(who).call('contacts.view', { on: ben.id })
      expect([who, items[0].orders, page.orders]).toEqual([who, orders, orders])
    }
    await w.as('mona').call('orders.approve', { on: output.id })
    expect(await names(w, 'ned')).toEqual([])
    const unseen = { code: 'not-found' }
    await expect(w.as('ned').call('contacts.view', { on: ben.id })).rejects.toMatchObject(unseen)
    const worse = { on: ben.id, input: { notes: '' } }
    await expect(w.as('ned').call('contacts.edit', worse)).rejects.toMatchObject(unseen)
    expect((await w.as('ivy').call('contacts.view', { on: ben.id })).output).toMatchObject({
      orders: 1,
      notes: 'for ourselves',
    })
  })

  it('lets nobody invite by its id a guest they do not know of', async () => {
    const w = await world(engine)
    const { output } = await add(w, 'ivy', 'Ben Okoro')
    const event = await w.event()
    await w.admissions(event.id, 2)
    const guests = [{ name: 'Ben Okoro', kind: 'contact', contactId: output.id }]
    const input = { eventId: event.id, quantity: 2, purpose: 'client', guests }
    await expect(w.as('ned').call('orders.place', { input })).rejects.toMatchObject({ code: 'invalid' })
    expect(await names(w, 'ned')).toEqual([])
  })

  it('walks all pages, each guest once', async () => {
    const w = await world(engine)
    for (const name of ['Ana', 'Ben', 'Clara']) await add(w, 'ned', name)
    const one = (await w.as('ned').call(listContacts, { input: { limit: 2 } })).output
    const two = (await w.as('ned').call(listContacts, { input: { limit: 2, cursor: one.next } })).output
    expect([...one.items, ...two.items].map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Clara'])
    expect([one.total, two.next]).toEqual([3, null])
  })
})
