import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listPerformers } from './performers.ts'

behaviour(listPerformers, {
  'in general': {
    given: async () => '',
    ned: 'allowed',
    tim: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe('seeing performers', () => {
  it('gathers them from the events, with what is to come', async () => {
    const w = await world()
    await w.event({ performer: 'Quay Company' })
    await w.event({ performer: 'Quay Company', startsAt: new Date('2020-01-01') })
    await w.event({ performer: '' })
    await w.event({ performer: 'Rovers', status: 'cancelled' })
    const { output } = await w.as('ned').call(listPerformers)
    expect(output).toMatchObject({
      total: 2,
      items: [
        { name: 'Quay Company', events: 2, upcoming: 1 },
        { name: 'Rovers', events: 1, upcoming: 0 },
      ],
    })
    expect((await w.as('ned').call(listPerformers, { input: { q: 'rov' } })).output.total).toBe(1)
  })
})
