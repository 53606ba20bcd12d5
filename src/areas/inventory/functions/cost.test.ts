import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { viewCost } from './cost.ts'

behaviour(viewCost, {
  'any admission': {
    given: async (w) => (await w.admissions((await w.event()).id, 1))[0] as string,
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    cleo: 'application',
  },
})

describe.each(engines)('seeing a cost (%s)', (engine) => {
  it('answers with the cost alone', async () => {
    const w = await world(engine)
    const [id] = await w.admissions((await w.event()).id, 1)
    const { output } = await w.as('ivy').call(viewCost, { on: id as string })
    expect(output).toEqual({ id, version: 1, costCents: 15_000, can: expect.anything() })
  })
})
