import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listInventory } from './list.ts'

const oneSeat = async (w: World, overrides: Readonly<Record<string, unknown>> = {}) => {
  const event = await w.event()
  const [id] = await w.admissions(event.id, 1, overrides)
  return id as string
}

behaviour(listInventory, {
  'any admission': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that they hold': {
    given: (w) => oneSeat(w, { commitment: 'held', holderId: w.person('tim') }),
    tim: 'permission',
  },
})

describe.each(engines)('listing the inventory (%s)', (engine) => {
  it('shows each seat with its event, holder and order, and what may be done with it', async () => {
    const w = await world(engine)
    const event = await w.event({ name: 'Cup final' })
    await w.order({ event: event.id, admissions: await w.admissions(event.id, 1) })
    const { output } = await w.as('ivy').call(listInventory)
    expect(output).toMatchObject({ total: 1, next: null })
    const [line] = output.items
    expect(line).toMatchObject({
      eventName: 'Cup final',
      section: '114',
      row: 'F',
      seat: '1',
      custody: 'on-hand',
      commitment: 'ordered',
      holderName: 'Ned Abara',
      faceValueCents: 18_000,
      costCents: 15_000,
    })
    expect(line.orderNumber).toBeGreaterThan(2000)
    expect(line.can['inventory.receive']).toMatchObject({ allowed: false, layer: 'state' })
    expect(line.can['inventory.edit']).toMatchObject({ allowed: false, layer: 'permission' })
  })

  it('filters by event, custody, commitment and words, and counts the same', async () => {
    const w = await world(engine)
    const event = await w.event({ name: 'Cup final' })
    const other = await w.event({ name: 'Gala' })
    await w.admissions(event.id, 2, { custody: 'in-transit' })
    await w.admissions(event.id, 3, { section: 'Club 12', commitment: 'unreleased' })
    await w.admissions(other.id, 4)
    const total = async (input: object) => (await w.as('ivy').call(listInventory, { input })).output.total
    expect(await total({})).toBe(9)
    expect(await total({ event: event.id })).toBe(5)
    expect(await total({ custody: 'in-transit' })).toBe(2)
    expect(await total({ commitment: 'unreleased' })).toBe(3)
    expect(await total({ q: 'gala' })).toBe(4)
    expect(await total({ q: 'club 12 F 3' })).toBe(1)
    expect(await total({ event: other.id, custody: 'in-transit' })).toBe(0)
  })

  it('walks all pages in the order of the seats, each seat once', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 12)
    const seats: string[] = []
    let cursor: string | null = null
    do {
      const input: object = { limit: 5, ...(cursor ? { cursor } : {}) }
      const { output } = await w.as('ivy').call(listInventory, { input })
      seats.push(...output.items.map((item: { seat: string }) => item.seat))
      cursor = output.next
    } while (cursor)
    expect(seats).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)))
  })

  it('begins with what comes next, and ends with what was long ago', async () => {
    const w = await world(engine)
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    for (const [name, days] of [
      ['Later', 30],
      ['Next', 1],
      ['Long ago', -300],
      ['Last week', -7],
    ] as const)
      await w.admissions((await w.event({ name, startsAt: inDays(days) })).id, 2)
    const names: string[] = []
    let cursor: string | null = null
    do {
      const { output } = await w
        .as('ivy')
        .call(listInventory, { input: { limit: 3, ...(cursor ? { cursor } : {}) } })
      names.push(...output.items.map((item: { eventName: string }) => item.eventName))
      cursor = output.next
    } while (cursor)
    const twice = (name: string) => [name, name]
    expect(names).toEqual(['Next', 'Later', 'Last week', 'Long ago'].flatMap(twice))
  })

  it('sums up all that fits the filters, by what it is promised to', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    await w.admissions(event.id, 2, {
      section: 'Lot B',
      category: 'parking',
      commitment: 'held',
      holderId: w.person('tim'),
    })
    await w.admissions(event.id, 1, { section: 'Old', outcome: 'void', loadedAt: new Date('2020-01-01') })
    const totals = async (input: object) =>
      (await w.as('ivy').call(listInventory, { input: { limit: 1, ...input } })).output.totals
    expect(await totals({})).toMatchObject({
      seats: 6,
      void: 1,
      faceValueCents: 5 * 18_000,
      costCents: 5 * 15_000,
      byCommitment: [
        { commitment: 'public', seats: 3 },
        { commitment: 'held', seats: 2, faceValueCents: 36_000 },
      ],
    })
    expect(await totals({ outcome: 'void' })).toEqual({
      seats: 1,
      void: 1,
      faceValueCents: 0,
      costCents: 0,
      byCommitment: [],
    })
    const seats = async (input: object) => (await totals(input)).seats
    expect(await seats({ category: 'parking' })).toBe(2)
    expect(await seats({ holder: w.person('tim') })).toBe(2)
    expect(await seats({ outcome: 'open' })).toBe(5)
    expect(await seats({ outcome: 'void' })).toBe(1)
    expect(await seats({ olderThan: 30 })).toBe(1)
    expect(await seats({ venue: w.ids.venue, when: 'upcoming' })).toBe(6)
    expect(await seats({ when: 'past' })).toBe(0)
    expect(await seats({ q: 'tim osei' })).toBe(2)
  })

  it('shows the cost only to those whose role may see it', async () => {
    const w = await world(engine)
    await oneSeat(w)
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['inventory.view', 'inventory.load', 'inventory.edit'] })
        .where('name', '=', 'Inventory Manager')
        .execute(),
    )
    const cost = async (who: 'ivy' | 'sue') => (await w.as(who).call(listInventory)).output.items[0].costCents
    expect(await cost('ivy')).toBeNull()
    expect(await cost('sue')).toBe(15_000)
  })
})
