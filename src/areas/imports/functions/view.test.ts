import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { viewImport } from './view.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const file = csv(
  headings,
  [...game, '114', 'F', 5, 8, 72.5],
  [...game, '114', 'F', 'x', '', '-5'],
  ['=1+1', 'Rovers Park', 'some day', '', '114', 'G', 1, 2, 1],
)

behaviour(viewImport, {
  'a load': {
    given: (w) => checked(w.as('ivy'), file),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('viewing a load', () => {
  it('says where it stands, what was found, and what can be done', async () => {
    const w = await world()
    const { output } = await w.as('ivy').call(viewImport, { on: await checked(w.as('ivy'), file) })
    expect(output).toMatchObject({
      state: 'checked',
      rows: 3,
      good: 1,
      known: 0,
      bad: 2,
      uploadedByName: 'Ivy Tan',
    })
    expect(output.can['imports.commit']).toMatchObject({ allowed: true })
    expect(output.can['imports.stop']).toMatchObject({ allowed: false, layer: 'state' })
    const [date] = output.problems.filter(({ heading }: { heading: string }) => heading === 'Date')
    expect(date).toMatchObject({ count: 1, examples: [{ row: 4, value: 'some day' }] })
  })

  it('keeps it from those who may not load, as if it were not there', async () => {
    const w = await world()
    const on = await checked(w.as('ivy'), file)
    await expect(w.as('tim').call(viewImport, { on })).rejects.toMatchObject({ code: 'not-found' })
  })
})
