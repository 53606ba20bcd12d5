import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { saveReport } from './save.ts'

behaviour(saveReport, {
  'a report': { mona: 'allowed', tim: 'allowed', ned: 'permission', tess: 'application' },
})

describe('saving a report', () => {
  it('keeps the question, one of a name each', async () => {
    const w = await world()
    const save = (asked: object, more: object = {}) =>
      w.as('mona').call(saveReport, { input: { name: ' Unused ', asked, ...more } })
    await save({ report: 'unused', by: 'venue' }, { schedule: 'weekly' })
    const { items } = (await w.as('mona').call('reports.list')).output
    expect(items).toMatchObject([
      { name: 'Unused', asked: { report: 'unused', by: 'venue' }, schedule: 'weekly' },
    ])
    expect(new Date(items[0].nextAt).getUTCDay()).toBe(1)
    await expect(save({ report: 'spend' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes no question that could never be answered', async () => {
    const w = await world()
    const save = (asked: object) => w.as('mona').call(saveReport, { input: { name: 'Odd', asked } })
    await expect(save({ report: 'gifts', by: 'venue' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(save({ report: 'spend', from: '2026-13-01' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(save({ report: 'none' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
