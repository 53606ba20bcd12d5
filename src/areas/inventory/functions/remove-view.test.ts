import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { removeInventoryView } from './remove-view.ts'

behaviour(removeInventoryView, {
  'their own': { ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission', tess: 'application' },
})

describe('removing a view', () => {
  it("forgets one's own and nobody else's", async () => {
    const w = await world()
    await w.as('ivy').call('inventory.save-view', { input: { name: 'Parking', filter: {} } })
    const remove = (who: 'ivy' | 'sue') => w.as(who).call(removeInventoryView, { input: { name: 'Parking' } })
    await expect(remove('sue')).rejects.toMatchObject({ code: 'not-found' })
    expect((await remove('ivy')).output).toEqual({ name: 'Parking' })
    expect((await w.as('ivy').call('inventory.views')).output.items).toEqual([])
  })
})
