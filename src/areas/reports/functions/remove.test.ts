import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { removeReport } from './remove.ts'

const kept = async (w: World) => {
  const { output } = await w
    .as('mona')
    .call('reports.save', { input: { name: crypto.randomUUID(), asked: { report: 'spend' } } })
  return output.id as string
}

behaviour(removeReport, {
  'a report that Mona keeps': { given: kept, mona: 'allowed', sue: 'relation', ned: 'permission' },
})

describe('removing a saved report', () => {
  it('forgets the question', async () => {
    const w = await world()
    const on = await kept(w)
    await w.as('mona').call(removeReport, { on })
    expect((await w.as('mona').call('reports.list')).output.total).toBe(0)
  })
})
