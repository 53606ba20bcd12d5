import { describe, expect, it } from 'vitest'
import { readyOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { countDeliveries } from './delivery-counts.ts'

behaviour(countDeliveries, {
  'the counts': {
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    nobody: 'application',
  },
})

describe('counting deliveries', () => {
  it('says per office, way, venue and day how much there is of the view that is open', async () => {
    const w = await world()
    const event = await w.event({ startsAt: new Date('2031-06-10T22:30:00Z') })
    await readyOrder(w, { eventId: event.id })
    await readyOrder(w, { eventId: event.id, order: { deliveryBy: 'pdf' } })
    const { output } = await w.as('ivy').call(countDeliveries)
    expect(output.days).toHaveLength(1)
    expect(output.days[0]).toMatchObject({ count: 2 })
    expect(output.venues).toMatchObject([{ count: 2 }])
    expect(output.methods.map(({ id }: { id: string }) => id).toSorted()).toEqual(['mobile', 'pdf'])
    expect(output.offices).toEqual([])
    expect((await w.as('ivy').call(countDeliveries, { input: { view: 'sent' } })).output.days).toEqual([])
  })
})
