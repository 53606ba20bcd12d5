import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { listGroups } from './groups.ts'

behaviour(listGroups, {
  'in general': {
    given: async () => '',
    tess: 'allowed',
    gus: 'allowed',
    ned: 'application',
    cleo: 'application',
    nobody: 'application',
  },
})

describe.each(engines)('finding groups (%s)', (engine) => {
  it('says how large each is, and which are one’s own', async () => {
    const w = await world(engine)
    const { output } = await w.as('tess').call(listGroups)
    expect(output).toEqual({
      items: [
        { id: w.ids.groups['Client Support'], name: 'Client Support', memberCount: 1, isMine: true },
        { id: w.ids.groups.Print, name: 'Print', memberCount: 1, isMine: false },
      ],
      total: 2,
      next: null,
    })
    const first = (await w.as('tess').call(listGroups, { input: { limit: 1 } })).output
    const second = (await w.as('tess').call(listGroups, { input: { limit: 1, cursor: first.next } })).output
    expect(second.items).toMatchObject([{ name: 'Print' }])
    expect((await w.as('tess').call(listGroups, { input: { q: 'supp' } })).output.total).toBe(1)
  })
})
