import readExcel from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { mediaTypes, readFile, xlsxOf } from '../../files/public.ts'
import { rejectedRows } from './rejected.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const file = csv(
  headings,
  [...game, '114', 'F', 5, 8, 72.5],
  [...game, '114', 'F', 'x', '', '-5'],
  ['=1+1', 'Rovers Park', 'some day', '', '114', 'G', 1, 2, 1],
)

behaviour(rejectedRows, {
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

describe('the rejected rows', () => {
  const given = async () => {
    const w = await world()
    const on = await checked(w.as('ivy'), file)
    const { output } = await w.as('ivy').call(rejectedRows, { on })
    return { w, output, text: Buffer.from(output.base64, 'base64').toString('utf8') }
  }

  it('come in the layout of their file, with a column that says why', async () => {
    const { output, text } = await given()
    expect(output).toMatchObject({
      fileName: 'manifest - rejected.csv',
      mediaType: 'text/csv; charset=utf-8',
    })
    const lines = text.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe(`${headings.join(',')},Why it was not loaded`)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('Cost: “-5” is no amount.')
    expect(lines[2]).toContain('Date: “some day” is no date.')
  })

  it('calculate nothing in a spreadsheet, and are themselves again when they come back', async () => {
    const { w, text } = await given()
    expect(text).toContain("'=1+1")
    const corrected = text.replace('some day', '2031-05-04')
    const on = await checked(w.as('ivy'), corrected)
    const page = (await w.as('ivy').call('imports.view', { on })).output
    expect(page).toMatchObject({ rows: 2, good: 1, bad: 1 })
    expect(page.sample[1].cells[0]).toBe('=1+1')
    const again = (await w.as('ivy').call(rejectedRows, { on })).output
    const [head] = Buffer.from(again.base64, 'base64').toString('utf8').split('\r\n')
    expect(head?.match(/Why it was not loaded/g)).toHaveLength(1)
  })

  it('of a workbook come as a workbook, whose cells calculate nothing either', async () => {
    const w = await world()
    const bad = ['=1+1', 'Rovers Park', 'some day', '', '114', 'G', '1', '2', '1']
    const book = await xlsxOf([[...headings], bad])
    const on = await checked(w.as('ivy'), book, { fileName: 'manifest.xlsx' })
    const { output } = await w.as('ivy').call(rejectedRows, { on })
    expect(output).toMatchObject({ fileName: 'manifest - rejected.xlsx', mediaType: mediaTypes.xlsx })
    const returned = Buffer.from(output.base64, 'base64')
    const { headings: head, rows } = await readFile(returned)
    expect(head).toEqual([...headings, 'Why it was not loaded'])
    expect(rows).toEqual([[2, [...bad, expect.stringContaining('“some day” is no date')]]])
    const [sheet] = await readExcel(returned)
    expect(sheet?.data[1]?.[0]).toBe('=1+1')
  })
})
