import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { countOrders } from './counts.ts'

behaviour(countOrders, {
  'whoever may open the box office': {
    given: (w) => w.order(),
    ned: 'allowed',
    tim: 'allowed',
    rex: 'application',
    nobody: 'application',
  },
})

describe.each(engines)('counting orders (%s)', (engine) => {
  it('counts what the lists show, no more and no less', async () => {
    const w = await world(engine)
    await w.order()
    await w.order({ state: 'denied' })
    await w.order({ state: 'draft', admissions: [] })
    await w.order({ state: 'incomplete' })
    await w.order({ ownerId: w.person('sue'), placedById: w.person('sue') })
    const expected = {
      ned: { mine: 4, waiting: 2, toDecide: 0, forOthers: 0 },
      mona: { mine: 0, waiting: 0, toDecide: 1, forOthers: 0 },
      sue: { mine: 1, waiting: 0, toDecide: 0, forOthers: 1 },
      tim: { mine: 0, waiting: 0, toDecide: 0, forOthers: 0 },
    } as const
    for (const who of Object.keys(expected) as (keyof typeof expected)[]) {
      const counts = (await w.as(who).call(countOrders)).output
      expect(counts).toEqual(expected[who])
      for (const [key, view] of [
        ['mine', 'mine'],
        ['waiting', 'waiting'],
        ['toDecide', 'to-decide'],
        ['forOthers', 'for-others'],
      ] as const)
        expect((await w.as(who).call('orders.list', { input: { view } })).output.total).toBe(counts[key])
    }
  })
  it('counts under a proxy what was handed over', async () => {
    const w = await world(engine)
    await w.order()
    await w.order({ ownerId: w.person('mona') })
    const count = async (scope: string) =>
      (await (await w.proxy('ivy', 'mona', [scope])).call(countOrders)).output
    expect(await count('approve')).toMatchObject({ toDecide: 1, waiting: 0 })
    expect(await count('request')).toMatchObject({ mine: 1, toDecide: 0 })
    await expect(count('manage-tickets')).rejects.toMatchObject({ code: 'refused' })
  })
})
