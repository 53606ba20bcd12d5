import { describe, expect, it } from 'vitest'
import { pastOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { listNoShows } from './no-shows.ts'

behaviour(listNoShows, {
  'the list': {
    mona: 'allowed',
    sue: 'allowed',
    ivy: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

async function confirmed(w: World, came: boolean) {
  const order = await pastOrder(w, 'confirm-guest-list')
  const seats = order.admissions.map((admissionId, at) => ({ admissionId, attended: at === 0 || came }))
  await w.as('ned').call('orders.confirm-attendance', { on: order.id, input: { seats } })
  return order
}

describe('who did not come', () => {
  it('is shown to the manager of the owner, with names, and where everybody came nothing', async () => {
    const w = await world()
    const order = await confirmed(w, false)
    await confirmed(w, true)
    const { output } = await w.as('mona').call(listNoShows)
    expect(output.total).toBe(1)
    expect(output.items[0]).toMatchObject({ id: order.id, owner: { name: 'Ned Abara' } })
    expect(output.items[0].seats.filter(({ attended }: { attended: boolean }) => !attended)).toHaveLength(1)
    expect((await w.as('sue').call(listNoShows)).output.total).toBe(1)
    expect((await w.as('ivy').call(listNoShows)).output).toMatchObject({ items: [], total: 0 })
  })
})
