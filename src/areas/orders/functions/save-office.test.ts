import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { saveOffice } from './save-office.ts'

behaviour(saveOffice, {
  'an office': {
    sue: 'allowed',
    ivy: 'permission',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('keeping a ticket office', () => {
  it('changes the one of that name, keeps one for all other venues, and takes venues over', async () => {
    const w = await world()
    const save = (input: object) => w.as('sue').call(saveOffice, { input })
    await save({ name: 'Stage door', isDefault: true, venueIds: [w.ids.venue] })
    await save({ name: 'Main hall', isDefault: true, venueIds: [w.ids.venue] })
    const again = await save({ name: 'Main hall', place: 'Quay 3', isDefault: true })
    expect(again.output.name).toBe('Main hall')
    const { output } = await w.as('sue').call('orders.offices')
    expect(output.items).toMatchObject([
      { name: 'Main hall', place: 'Quay 3', isDefault: true, venues: [] },
      { name: 'Stage door', isDefault: false, venues: [] },
    ])
  })

  it('refuses a venue of somebody else', async () => {
    const [w, other] = [await world(), await world()]
    const input = { name: 'Stage door', venueIds: [other.ids.venue] }
    await expect(w.as('sue').call(saveOffice, { input })).rejects.toMatchObject({ code: 'invalid' })
  })
})
