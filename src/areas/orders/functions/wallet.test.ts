import { describe, expect, it } from 'vitest'
import { inDays, pastOrder, readyOrder, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { openWallet } from './wallet.ts'

behaviour(openWallet, {
  'their own': {
    ned: 'allowed',
    ivy: 'allowed',
    mona: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe('the wallet', () => {
  it('holds what is coming, the next first, with a code where the tickets were sent', async () => {
    const w = await world()
    const later = await readyOrder(w, { event: { startsAt: inDays(9) } })
    const next = await sentOrder(w, { event: { startsAt: inDays(1) } }, { method: 'pdf' })
    await readyOrder(w, { order: { state: 'pending-approval' } })
    const { output } = await w.as('ned').call(openWallet)
    expect(output.items.map(({ id }: { id: string }) => id)).toEqual([next.id, later.id])
    expect(output.items[0].codes).toHaveLength(2)
    expect(output.items[0].codes[0].squares.length).toBeGreaterThan(20)
    expect(new Set(output.items[0].codes.map(({ code }: { code: string }) => code)).size).toBe(2)
    expect(output.items[1].codes).toEqual([])
  })

  it.each([
    ['pdf', 2],
    ['will-call', 2],
    ['mobile', 0],
    ['hard-stock', 0],
  ] as const)(
    'of seats that travel by %s shows %i codes: of one seat there is one ticket',
    async (method, count) => {
      const w = await world()
      const sent = await readyOrder(w)
      const how = {
        pdf: {},
        'will-call': {},
        mobile: {},
        'hard-stock': { address: 'Quay 3', carrier: 'DHL', tracking: 'A1' },
      }
      await w.as('ivy').call('orders.send', { on: sent.id, input: { method, ...how[method] } })
      expect((await w.as('ned').call(openWallet)).output.items[0].codes).toHaveLength(count)
      const paper = w.as('ned').call('orders.ticket-pdf', { on: sent.id })
      if (count > 0) expect((await paper).output.mediaType).toBe('application/pdf')
      else await expect(paper).rejects.toMatchObject({ code: 'conflict' })
    },
  )

  it('is the own one alone, whatever else somebody may see', async () => {
    const w = await world()
    await sentOrder(w)
    expect((await w.as('sue').call(openWallet)).output.items).toEqual([])
    expect((await w.as('ivy').call(openWallet)).output.items).toEqual([])
  })

  it('keeps what is past below, without codes', async () => {
    const w = await world()
    const past = await pastOrder(w, 'completed', 3)
    expect((await w.as('ned').call(openWallet)).output.items).toEqual([])
    const { output } = await w.as('ned').call(openWallet, { input: { when: 'past' } })
    expect(output.items).toMatchObject([{ id: past.id, codes: [] }])
  })

  const invites = (w: World, on: string, colleague: 'tim' | 'ivy' | null) => {
    const guest = { company: '', email: '', contactId: null }
    const guests = [
      { ...guest, name: 'Ana Ruiz', kind: 'contact' },
      ...(colleague ? [{ ...guest, name: 'Whoever', kind: 'employee', personId: w.person(colleague) }] : []),
    ]
    return w.as('ned').call('orders.name-guests', { on, input: { guests } })
  }
  const held = async (w: World, who: 'tim' | 'ivy' | 'sue' | 'mona') =>
    (await w.as(who).call(openWallet)).output.items

  it('holds the one seat of a colleague who is a guest, and nothing else of the order', async () => {
    const w = await world()
    const order = { note: 'A secret', deliveryTo: 'secret@ned.example' }
    const { id, admissions } = await readyOrder(w, { count: 3, order })
    await invites(w, id, 'tim')
    await w.as('ivy').call('orders.send', { on: id, input: { method: 'pdf' } })
    const [card, ...rest] = await held(w, 'tim')
    expect(rest).toEqual([])
    expect(card).toMatchObject({ id, isGuest: true, owner: { name: 'Ned Abara', email: '' }, quantity: 1 })
    expect(card.seats).toMatchObject([{ admissionId: admissions[2], person: { name: 'Tim Osei' } }])
    expect(card.codes).toMatchObject([{ admissionId: admissions[2] }])
    const told = JSON.stringify(card)
    for (const secret of ['Ana Ruiz', 'Delta', 'secret', '@ned', admissions[0] as string])
      expect(told).not.toContain(secret)
    for (const closed of ['orders.view', 'orders.ticket-pdf', 'orders.timeline'])
      await expect(w.as('tim').call(closed, { on: id })).rejects.toMatchObject({ code: 'not-found' })
    for (const other of ['ivy', 'mona', 'sue'] as const) expect(await held(w, other)).toEqual([])
  })

  it('has the seat not before it is approved, and no longer than the guest is one', async () => {
    const w = await world()
    const { id } = await readyOrder(w, { count: 3 })
    await invites(w, id, 'tim')
    const put = (state: 'pending-approval' | 'pending-delivery') =>
      w.tx((tx) => tx.updateTable('orders').set({ state }).where('id', '=', id).execute())
    await put('pending-approval')
    expect(await held(w, 'tim')).toEqual([])
    await put('pending-delivery')
    expect(await held(w, 'tim')).toMatchObject([{ id, codes: [] }])
    await invites(w, id, null)
    expect(await held(w, 'tim')).toEqual([])
  })

  it('names a colleague by nobody else’s name, and only one who works here', async () => {
    const w = await world()
    const { id } = await readyOrder(w, { count: 3 })
    await invites(w, id, 'tim')
    const { guests } = (await w.as('ned').call('orders.view', { on: id })).output
    expect(guests.at(-1)).toMatchObject({ name: 'Tim Osei', personId: w.person('tim') })
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('ivy')).execute(),
    )
    await expect(invites(w, id, 'ivy')).rejects.toMatchObject({ code: 'invalid' })
  })
})
