import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listSavedReports } from './list.ts'

const kept = async (w: World, who: 'mona' | 'tim' = 'mona', name = 'Spend') => {
  const { output } = await w.as(who).call('reports.save', { input: { name, asked: { report: 'spend' } } })
  return output.id as string
}

behaviour(listSavedReports, {
  'saved reports': { mona: 'allowed', sue: 'allowed', ned: 'permission', tess: 'application' },
})

describe.each(engines)('saved reports (%s)', (engine) => {
  it('are listed to whoever keeps them, and to nobody else', async () => {
    const w = await world(engine)
    await kept(w, 'mona')
    await kept(w, 'tim')
    for (const who of ['mona', 'tim'] as const) {
      const { output } = await w.as(who).call(listSavedReports)
      expect(output).toMatchObject({
        total: 1,
        items: [{ name: 'Spend', asked: { report: 'spend' }, schedule: null }],
      })
    }
    expect((await w.as('sue').call(listSavedReports)).output.total).toBe(0)
  })
})
