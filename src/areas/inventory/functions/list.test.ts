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
