import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listOffices } from './offices.ts'

behaviour(listOffices, {
  'the offices': {
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    nobody: 'application',
  },
})

describe('the ticket offices', () => {
  it('are listed with the venues they serve', async () => {
    const w = await world()
    const input = { name: 'Stage door', place: 'Quay 3', venueIds: [w.ids.venue] }
    await w.as('sue').call('orders.save-office', { input })
    const { output } = await w.as('ivy').call(listOffices)
    expect(output.items).toMatchObject([
      { name: 'Stage door', place: 'Quay 3', venues: [{ id: w.ids.venue }] },
    ])
  })
})
