import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { adviseRoles } from './advise.ts'

behaviour(adviseRoles, {
  'asking which roles fit': {
    sue: 'allowed',
    ned: 'allowed',
    gus: 'allowed',
    tess: 'application',
    cleo: 'application',
    nobody: 'application',
  },
})

describe('decisions.advise', () => {
  it('finds the least role that serves, with what it adds in excess', async () => {
    const w = await world()
    const { output } = await w.as('sue').call(adviseRoles, { input: { functions: ['orders.approve'] } })
    expect(output.best[0]).toMatchObject({ roles: [{ name: 'Manager' }], lacks: [] })
    const excess = output.best[0].excess.map((one: { id: string }) => one.id)
    expect(excess).not.toContain('inventory.edit')
  })

  it('joins roles where one does not suffice', async () => {
    const w = await world()
    const { output } = await w
      .as('sue')
      .call(adviseRoles, { input: { functions: ['orders.approve', 'inventory.receive'] } })
    expect(output.best[0].roles.map((role: { name: string }) => role.name).toSorted()).toEqual([
      'Inventory Manager',
      'Manager',
    ])
  })

  it('takes tasks in words, and tells some from everywhere', async () => {
    const w = await world()
    const names = async (input: object) => {
      const { output } = await w.as('sue').call(adviseRoles, { input })
      return output.best[0].roles.map((role: { name: string }) => role.name)
    }
    const tasks = ['tos.orders.decide']
    expect(await names({ tasks })).toEqual(['Manager'])
    expect(await names({ tasks, whole: tasks })).toEqual(['Super User'])
    await expect(names({ tasks: ['tos.nothing'] })).rejects.toMatchObject({ code: 'invalid' })
    await expect(names({})).rejects.toMatchObject({ code: 'invalid' })
  })
})
