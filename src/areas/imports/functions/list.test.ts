import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { listImports } from './list.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const file = csv(
  headings,
  [...game, '114', 'F', 5, 8, 72.5],
  [...game, '114', 'F', 'x', '', '-5'],
  ['=1+1', 'Rovers Park', 'some day', '', '114', 'G', 1, 2, 1],
)

behaviour(listImports, {
  'a load': {
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('the list of loads', () => {
  it('has the latest first, page by page, with what became of each', async () => {
    const w = await world()
    for (const fileName of ['a.csv', 'b.csv', 'c.csv']) await checked(w.as('ivy'), file, { fileName })
    const first = (await w.as('sue').call(listImports, { input: { limit: 2 } })).output
    expect(first.total).toBe(3)
    expect(first.items.map((one: { fileName: string }) => one.fileName)).toEqual(['c.csv', 'b.csv'])
    expect(first.items[0]).toMatchObject({ state: 'checked', good: 1, bad: 2, loaded: 0 })
    const rest = (await w.as('sue').call(listImports, { input: { limit: 2, cursor: first.next } })).output
    expect(rest.items.map((one: { fileName: string }) => one.fileName)).toEqual(['a.csv'])
    expect(rest.next).toBeNull()
  })
})
