import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { previewRoles } from './preview-roles.ts'

behaviour(previewRoles, {
  'somebody of the box office': {
    given: async (w) => w.person('ned'),
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

describe('employees.preview-roles', () => {
  it('shows gains and losses by the titles of functions, and changes nothing', async () => {
    const w = await world()
    const preview = async (role: string) =>
      (
        await w.as('sue').call(previewRoles, {
          on: w.person('mona'),
          input: { roleIds: [w.ids.roles[role]] },
        })
      ).output
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    const stock = await preview('Inventory Manager')
    expect(ids(stock.gains)).toContain('inventory.receive')
    // no more for her reports, and not where a chain names her either
    expect(stock.losses).toContainEqual({ id: 'orders.approve', title: expect.any(String), whole: true })
    const all = await preview('Super User')
    // already hers for her reports, now for everybody
    expect(all.gains).toContainEqual({ id: 'orders.approve', title: expect.any(String), whole: false })
    expect(all.losses).toEqual([])
    const same = await preview('Manager')
    expect(same).toMatchObject({ gains: [], losses: [] })
    expect(same.keeps).toBeGreaterThan(5)
  })
})
