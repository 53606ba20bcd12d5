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
    const line = output.items.find((item: { id: string }) => item.id === 'orders.approve')
    const reach = (role: string) => line.roles[w.ids.roles[role] as string].verdict
    expect(line.rows).toContain('tos.orders.decide')
    expect([
      reach('Super User'),
      reach('Manager'),
      reach('Inventory Manager'),
      reach('Ticket Manager'),
    ]).toEqual(['yes', 'scoped', 'no', 'no'])
  })
})
