import { describe, expect, it } from 'vitest'
import { waitingList } from '../../../../test/scenes/waiting-list.ts'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { weighOrders } from './weigh.ts'

behaviour(weighOrders, {
  'whoever decides anything, and named people': {
    given: (w) => w.order(),
    mona: 'allowed',
    sue: 'allowed',
    // any of them may be named by a step of a chain, or by a waiting list
    ned: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe.each(engines)('weighing orders (%s)', (engine) => {
  it('gives each person what waits for their word, with its steps and the past of its guests', async () => {
    const w = await world(engine)
    const guest = {
      orgId: w.orgId,
      position: 0,
      name: 'Ana Ruiz',
      company: 'Delta',
      kind: 'contact' as const,
    }
    const invite = (orderId: string, giftCents: number | null) =>
      w.tx((tx) =>
        tx
          .insertInto('orderGuests')
          .values({ ...guest, id: crypto.randomUUID(), orderId, giftCents })
          .execute(),
      )
    await invite((await w.order({ state: 'completed' })).id, 12_500)
    await invite((await w.order({ state: 'denied' })).id, 9_900)
    const { id } = await w.order()
    await invite(id, null)
    await w.order({ ownerId: w.person('ivy'), placedById: w.person('ivy') })
    const { output } = await w.as('mona').call(weighOrders)
    expect(output).toMatchObject({
      total: 1,
      items: [
        {
          id,
          steps: [{ who: 'Mona Petrov', is: 'now' }],
          guestHistory: [{ name: 'Ana Ruiz', orders: 1, giftCents: 18_000, isOfficial: false }],
          can: { 'orders.approve': { allowed: true } },
        },
      ],
    })
    expect((await w.as('sue').call(weighOrders)).output.total).toBe(1)
    const others = await w.as('sue').call(weighOrders, { input: { queue: 'for-others' } })
    expect(others.output.total).toBe(1)
    expect((await w.as('ned').call(weighOrders)).output.total).toBe(0)
  })

  it('gives whoever awards what is left, in the order in which people asked', async () => {
    const w = await world(engine)
    const { waits } = await waitingList(w)
    const [first, second] = [await waits(1), await waits(2)]
    const { items } = (await w.as('tim').call(weighOrders, { input: { queue: 'to-award' } })).output
    expect(items.map((one: { id: string }) => one.id)).toEqual([first.id, second.id])
    expect(items[0]).toMatchObject({
      waiting: [{ section: 'Club 12', category: 'seat', free: 4 }],
      can: { 'orders.award': { allowed: true } },
    })
    expect((await w.as('mona').call(weighOrders, { input: { queue: 'to-award' } })).output.total).toBe(0)
  })

  it('keeps what somebody decided at an earlier step among what they decided', async () => {
    const w = await world(engine)
    await givesWord(w, 'ivy', 'orders.decide@reports')
    const { id } = await w.order({ awaits: 'person', approverId: w.person('ivy') })
    await w.as('ivy').call('orders.approve', { on: id })
    await w.tx((tx) =>
      tx
        .updateTable('orders')
        .set({ decidedById: w.person('sue'), approverId: null })
        .where('id', '=', id)
        .execute(),
    )
    const { items } = (await w.as('ivy').call(weighOrders, { input: { queue: 'decided' } })).output
    expect(items).toMatchObject([{ id, steps: [{ by: 'Ivy Tan', is: 'approved' }] }])
  })

  it('tells what waits for oneself from what waits for others, whoever it is asked of', async () => {
    const w = await world(engine)
    const person = (handle: 'sue' | 'mona') => ({ awaits: 'person', approverId: w.person(handle) })
    const mine = [await w.order(person('sue')), await w.order({ awaits: 'holders' })].map(({ id }) => id)
    const others = [await w.order(person('mona')), await w.order()].map(({ id }) => id)
    const queue = async (who: 'sue' | 'mona', name: string) =>
      idsOf((await w.as(who).call(weighOrders, { input: { queue: name } })).output)
    expect([await queue('sue', 'to-decide'), await queue('sue', 'for-others')]).toEqual([mine, others])
    expect([await queue('mona', 'to-decide'), await queue('mona', 'for-others')]).toEqual([others, []])
  })

  it('is narrowed by event, asker, value, age and words, and sorted, page after page', async () => {
    const w = await world(engine)
    const event = await w.event({ name: 'Derby' })
    const seats = await w.admissions(event.id, 3, { faceValueCents: 90_000 })
    const dear = await w.order({ event: event.id, admissions: seats, quantity: 3 })
    const hers = await w.order({ ownerId: w.person('tess'), placedById: w.person('tess') })
    const old = await w.order({ placedAt: new Date(Date.now() - 9 * 24 * 3_600_000) })
    const asked = async (input: object) =>
      (await w.as('sue').call(weighOrders, { input: { queue: 'for-others', ...input } })).output
    const found = async (input: object) => idsOf(await asked(input))
    expect(await found({ event: event.id })).toEqual([dear.id])
    expect(await found({ owner: w.person('tess') })).toEqual([hers.id])
    expect(await found({ fromCents: 270_000 })).toEqual([dear.id])
    expect(await found({ fromCents: 270_001 })).toEqual([])
    expect(await found({ days: 7 })).toEqual([old.id])
    expect(await found({ q: 'derby' })).toEqual([dear.id])
    expect(await found({ sort: 'newest' })).toEqual([old.id, hers.id, dear.id])
    const first = await asked({ sort: 'dearest', limit: 1 })
    const rest = await asked({ sort: 'dearest', limit: 2, cursor: first.next })
    expect([...idsOf(first), ...idsOf(rest)]).toEqual([dear.id, old.id, hers.id])
    expect([rest.next, rest.narrow.owners]).toEqual([null, []])
    expect(first.narrow.owners).toEqual([
      { id: w.person('ned'), name: 'Ned Abara', count: 2 },
      { id: w.person('tess'), name: 'Tess Lindqvist', count: 1 },
    ])
    expect(first.narrow.events).toContainEqual({ id: event.id, name: 'Derby', count: 1 })
    // what only others may decide does not narrow one's own queue
    expect((await w.as('ned').call(weighOrders)).output.narrow).toEqual({ events: [], owners: [] })
  })
})

const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)
