import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { sampleManifest } from './sample.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const file = csv(
  headings,
  [...game, '114', 'F', 5, 8, 72.5],
  [...game, '114', 'F', 'x', '', '-5'],
  ['=1+1', 'Rovers Park', 'some day', '', '114', 'G', 1, 2, 1],
)

behaviour(sampleManifest, {
  'a load': {
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('the sample', () => {
  it.each(['csv', 'xlsx'] as const)('is a %s that goes in as it stands', async (format) => {
    const w = await world()
    const { output } = await w.as('ivy').call(sampleManifest, { input: { format } })
    const content = Buffer.from(output.base64, 'base64')
    const on = await checked(w.as('ivy'), content, { fileName: output.fileName })
    const page = (await w.as('ivy').call('imports.view', { on })).output
    expect(page.problems).toEqual([])
    expect(page).toMatchObject({ good: 4, seats: 30, bad: 0 })
    expect(Object.keys(page.mapping)).toHaveLength(page.headings.length)
  })

  it.each([1, 2])(
    'names events to come, %s of them, and goes in untouched without adding any',
    async (many) => {
      const w = await world()
      const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000)
      await w.event({ name: 'Long ago', startsAt: day(-9) })
      for (const ahead of [30, 40].slice(0, many))
        await w.event({ name: `In ${ahead} days`, startsAt: day(ahead), timeIsTba: ahead === 40 })
      const { output } = await w.as('ivy').call(sampleManifest, { input: { format: 'csv' } })
      const content = Buffer.from(output.base64, 'base64')
      const on = await checked(w.as('ivy'), content, { adds: false })
      expect((await w.as('ivy').call('imports.view', { on })).output).toMatchObject({
        good: 4,
        bad: 0,
        seats: 30,
      })
    },
  )

  it('control: a file with a wrong day does not', async () => {
    const w = await world()
    const on = await checked(w.as('ivy'), file)
    expect((await w.as('ivy').call('imports.view', { on })).output.bad).toBe(2)
  })
})
