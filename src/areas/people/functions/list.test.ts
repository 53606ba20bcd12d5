import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { listPeople } from './list.ts'

behaviour(listPeople, {
  'in general': {
    given: async () => '',
    tess: 'allowed',
    gus: 'allowed',
    ned: 'allowed',
    cleo: 'application',
    nobody: 'application',
  },
})

describe.each(engines)('finding people (%s)', (engine) => {
  it('finds by part of a name, handle or address, and names the manager', async () => {
    const w = await world(engine)
    const find = async (q: string) =>
      (await w.as('tess').call(listPeople, { input: { q } })).output.items.map(
        ({ name }: { name: string }) => name,
      )
    expect(await find('ABARA')).toEqual(['Ned Abara'])
    expect(await find('sue@')).toEqual(['Sue Castell'])
    expect(await find('_')).toEqual([])
    const { items } = (await w.as('tess').call(listPeople, { input: { q: 'ned' } })).output
    expect(items).toMatchObject([
      { handle: 'ned', licence: 'client', status: 'active', managerName: 'Mona Petrov' },
    ])
  })

  it('leaves out whoever is blocked or gone, where that is asked', async () => {
    const w = await world(engine)
    const names = async (input: object) =>
      (await w.as('sue').call(listPeople, { input })).output.items.map(({ name }: { name: string }) => name)
    await w.as('sue').call('employees.block', { on: w.person('ned') })
    await w.as('sue').call('employees.deactivate', { on: w.person('tim') })
    const all = await names({ limit: 100 })
    expect(all).toContain('Ned Abara')
    expect(await names({ limit: 100, active: true })).toEqual(
      all.filter((name: string) => name !== 'Ned Abara' && name !== 'Tim Osei'),
    )
  })

  it('pages through everybody of the organisation once, and nobody of another', async () => {
    const w = await world(engine)
    await world(engine)
    const names: string[] = []
    let cursor: string | null = null
    do {
      const { output } = await w
        .as('tess')
        .call(listPeople, { input: { limit: 4, ...(cursor ? { cursor } : {}) } })
      names.push(...output.items.map(({ name }: { name: string }) => name))
      expect(output.total).toBe(13)
      cursor = output.next
    } while (cursor)
    expect(names).toHaveLength(13)
    expect(names).toEqual([...new Set(names)].sort())
  })
})
