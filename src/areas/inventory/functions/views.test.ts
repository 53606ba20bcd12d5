import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { inventoryViews } from './views.ts'

behaviour(inventoryViews, {
  'their own': { ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission', tess: 'application' },
})

describe('kept views', () => {
  it('are those of whoever asks, by name', async () => {
    const w = await world()
    const save = (who: 'ivy' | 'sue', name: string) =>
      w.as(who).call('inventory.save-view', { input: { name, filter: { custody: 'in-transit' } } })
    await save('ivy', 'On their way')
    await save('ivy', 'arriving')
    await save('sue', 'Mine')
    const { items } = (await w.as('ivy').call(inventoryViews)).output
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['arriving', 'On their way'])
    expect(items[0].filter).toEqual({ custody: 'in-transit' })
  })
})
