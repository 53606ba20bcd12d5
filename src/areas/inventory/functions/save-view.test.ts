import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { saveInventoryView } from './save-view.ts'

behaviour(saveInventoryView, {
  'their own': { ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission', tess: 'application' },
})

describe('keeping a view', () => {
  it('replaces the one of that name, and knows the filters that there are', async () => {
    const w = await world()
    const save = (filter: object) =>
      w.as('ivy').call(saveInventoryView, { input: { name: ' Old stock ', filter } })
    await save({ olderThan: '30' })
    await save({ olderThan: '90', category: 'parking' })
    const { items } = (await w.as('ivy').call('inventory.views')).output
    expect(items).toEqual([{ name: 'Old stock', filter: { olderThan: '90', category: 'parking' } }])
    await expect(save({ colour: 'red' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
