import { describe, expect, it } from 'vitest'
import { behaviour, rules, world } from '../../../../test/world.ts'
import { permissionMatrix } from './matrix.ts'

behaviour(permissionMatrix, {
  'reading the matrix': { tess: 'allowed', ned: 'allowed', cleo: 'application', nobody: 'application' },
})

describe('decisions.matrix', () => {
  it('has a line for every function, and each role in the reach that its permissions give', async () => {
    const w = await world()
    const { output } = await w.as('sue').call(permissionMatrix)
    expect(output.items).toHaveLength(rules.functions.length)
    const lineOf = (id: string) => output.items.find((item: { id: string }) => item.id === id)
    const reach = (role: string, id: string) => lineOf(id).roles[w.ids.roles[role] as string].verdict
    expect(lineOf('orders.approve').rows).toContain('tos.orders.decide')
    expect(['Super User', 'Manager'].map((role) => reach(role, 'orders.approve'))).toEqual(['yes', 'scoped'])
    expect(
      ['Super User', 'Inventory Manager', 'Ticket Manager'].map((role) => reach(role, 'inventory.list')),
    ).toEqual(['yes', 'yes', 'no'])
  })
})
