/** Files as they come: what they are read as, and what is refused, in a thread that takes nobody with it. */
import readExcel from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { limits } from '../../src/areas/files/reading/limits.ts'
import { readFile } from '../../src/areas/files/reading/read-file.ts'
import { xlsxOf } from '../../src/areas/files/writing.ts'
import { knownHeadings } from '../../src/areas/imports/fields.ts'
import { zipOf } from './zip.ts'

const read = async (content: string | Uint8Array) => {
  const { headings, rows } = await readFile(Buffer.from(content as Uint8Array))
  return { headings, rows: rows.map(([, cells]) => cells) }
}
const refusal = async (content: string | Uint8Array) => {
  const started = performance.now()
  const error = await readFile(Buffer.from(content as Uint8Array)).catch((one: Error) => one)
  // Beyond the patience with a thread there is only its start, on a busy machine.
  expect(performance.now() - started).toBeLessThan(limits.patience + 10_000)
  expect(error).toMatchObject({ code: 'invalid' })
  return (error as Error).message
}

const plain = { headings: ['Event', 'Row'], rows: [['Café Müller', 'F']] }
const text = 'Event,Row\nCafé Müller,F\n'
const utf16be = (from: string) => Buffer.from(`\ufeff${from}`, 'utf16le').swap16()

describe('text', () => {
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\ufeff${text}`],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 the other way round', utf16be(text)],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['what Windows writes', Buffer.from(text, 'latin1')],
    ['semicolons', 'Event;Row\nCafé Müller;F'],
    ['tabs, and line ends of Windows', 'Event\tRow\r\nCafé Müller\tF\r\n'],
    ['quotation marks', '"Event","Row"\n"Café Müller","F"'],
    ['a title above and separators below', 'Season 27,\n,\nEvent,Row\nCafé Müller,F\n,\n,,\n\n'],
  ])('is read in %s', async (_as, content) => {
    expect(await read(content)).toEqual(plain)
  })

  it('keeps line breaks, separators and quotation marks inside of cells', async () => {
    const { rows } = await read('Event,Row\n"Rovers, ""the"" game\nof the year",F')
    expect(rows).toEqual([['Rovers, "the" game\nof the year', 'F']])
  })

  it('numbers rows as a spreadsheet does', async () => {
    const { rows } = await readFile(Buffer.from('A,B\n1,2\n,\n3,4'))
    expect(rows.map(([number]) => number)).toEqual([2, 4])
  })
})

describe('a workbook', () => {
  const cells = [
    [{ value: 'Event' }, { value: 'Date' }, { value: 'Time' }, { value: 'Cost' }, { value: 'Paid' }],
    [
      { value: 'Rovers & <friends>' },
      { value: new Date(Date.UTC(2031, 4, 4)), type: Date, format: 'dd/mm/yyyy' },
      { value: new Date(Date.UTC(2031, 4, 4, 19, 30)), type: Date, format: 'dd/mm/yyyy hh:mm' },
      { value: 72.1, type: Number },
      { value: true, type: Boolean },
    ],
  ]

  it('gives texts, dates by their format, numbers as they were written', async () => {
    const book = await (await writeExcel(cells as never, { sheet: 'Games' })).toBuffer()
    const table = await readFile(book)
    expect(table).toMatchObject({ sheet: 'Games', headings: ['Event', 'Date', 'Time', 'Cost', 'Paid'] })
    expect(table.rows[0]).toEqual([
      2,
      ['Rovers & <friends>', '2031-05-04', '2031-05-04 19:30', '72.1', 'yes'],
    ])
  })

  it.each([
    ['one cell a line', [['Read me first'], ['Contact Bob']]],
    [
      'a table of its own',
      [
        ['Contact', 'Phone'],
        ['Bob', '123'],
        ['Ann', '456'],
      ],
    ],
  ])('is read from the sheet with the manifest, though notes stand before it: %s', async (_as, notes) => {
    const cellsOf = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((value) => ({ value, type: String })))
    const games = [
      ['Event', 'Date', 'Section', 'Row'],
      ['Gala', '2031-05-04', 'A', '1'],
    ]
    const sheets = [
      { data: cellsOf(notes), sheet: 'Notes' },
      { data: cellsOf(games), sheet: 'Games' },
    ]
    const book = await (await writeExcel(sheets as never)).toBuffer()
    expect(await readFile(book, knownHeadings)).toMatchObject({ sheet: 'Games', headings: games[0] })
  })

  it('without headings that we know is its first table', async () => {
    const sheets = [
      {
        data: [
          [{ value: 'x' }, { value: 'y' }],
          [{ value: 'a' }, { value: 'b' }],
        ],
        sheet: 'First',
      },
      {
        data: [
          [{ value: 'u' }, { value: 'v' }],
          [{ value: 'a' }, { value: 'b' }],
        ],
        sheet: 'Second',
      },
    ]
    const book = await (await writeExcel(sheets as never)).toBuffer()
    expect(await readFile(book, knownHeadings)).toMatchObject({ sheet: 'First', headings: ['x', 'y'] })
  })

  it('gives a formula as the value it last had', async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Event</t></is></c><c r="C1" t="str"><v>Row</v></c></row>
      <row r="9"><c r="A9" t="str"><f>"Ro"&amp;"vers"</f><v>Rovers</v></c><c r="C9"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`
    const { headings, rows } = await readFile(bookOf(sheet))
    expect(headings).toEqual(['Event', '', 'Row'])
    expect(rows).toEqual([[9, ['Rovers', '', '2']]])
  })

  it('that we write is read alike by another reader', async () => {
    const written = [
      ['Event', 'Row'],
      ['Rovers', '=1+1'],
    ]
    const book = Buffer.from(await xlsxOf(written))
    const [sheet] = (await readExcel(book)) as unknown as { data: unknown[][] }[]
    expect(sheet?.data ?? sheet).toEqual(written)
    expect(await read(book)).toEqual({ headings: ['Event', 'Row'], rows: [['Rovers', '=1+1']] })
  })

  it('keeps the errors of a spreadsheet, cells without addresses, and the last row there can be', async () => {
    const book = bookOf(
      sheetOf(`<row><c t="str"><v>A</v></c><c t="str"><v>Cost</v></c></row>
        <row r="1048576"><c r="A1048576"><v>1</v></c><c r="B1048576" t="e"><v>#N/A</v></c></row>`),
    )
    const { headings, rows } = await readFile(book)
    expect(headings).toEqual(['A', 'Cost'])
    expect(rows).toEqual([[1_048_576, ['1', '#N/A']]])
  })

  it('gives its first sheet that is not hidden', async () => {
    const row = (word: string) => sheetOf(`<row><c t="str"><v>${word}</v></c><c><v>2</v></c></row>`.repeat(2))
    expect((await readFile(bookOf(row('shown'), row('hidden')))).headings).toEqual(['shown', '2'])
  })

  it('with a million empty rows is read in a moment', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"></row>`).join('')
    const filled = '<c r="A1" t="str"><v>A</v></c><c r="B1" t="str"><v>B</v></c>'
    const row = '<c r="A2"><v>1</v></c><c r="B2"><v>2</v></c>'
    const sheet = `<worksheet><sheetData><row r="1">${filled}</row><row r="2">${row}</row>${empty}</sheetData></worksheet>`
    expect(await read(bookOf(sheet))).toEqual({ headings: ['A', 'B'], rows: [['1', '2']] })
  })
})

const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const bookOf = (sheet: string, hidden?: string) =>
  zipOf({
    'xl/workbook.xml': `<workbook><sheets>${hidden ? '<sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/>' : ''}<sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...(hidden ? { 'xl/worksheets/sheet2.xml': hidden } : {}),
  })

describe('what is refused, in a sentence', () => {
  const wide = '<worksheet><sheetData>'.padEnd(2 * limits.unpacked, ' ')

  it.each<[string, () => string | Uint8Array, RegExp]>([
    ['nothing', () => '', /^The file is empty/],
    ['one column', () => 'a\nb\nc', /^There is no table/],
    ['headings alone', () => 'Event,Row\n', /no row below them/],
    ['a zip bomb', () => bookOf(wide), /unpacks to more than 64 MB|takes too long/],
    [
      'a zip bomb that lies about its size',
      () => zipOf({ 'xl/workbook.xml': wide }, { lies: true }),
      /unpacks to more than|takes too long/,
    ],
    ['an archive of something else', () => zipOf({ 'a.txt': 'hello' }), /no Excel workbook/],
    ['a broken archive', () => bookOf('<x/>').subarray(40), /table|damaged|bytes/],
    ['half an archive', () => bookOf('<worksheet/>').subarray(0, 200), /damaged/],
    [
      'a password',
      () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      /protected by a password/,
    ],
    ['a workbook of an old kind', () => ole, /old kind/],
    ['a PDF', () => '%PDF-1.7', /This is a PDF/],
    [
      'a picture',
      () => Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256)),
      /bytes that no text has/,
    ],
    ['a cell of 10 MB', () => `A,B\nx,${'y'.repeat(10_000_000)}`, /far longer|characters|takes too long/],
    ['a quotation mark that is never closed', () => `A,B\n"x,${'y\n'.repeat(20_000)}`, /quotation mark/],
    ['too many rows', () => `A,B\n${'1,2\n'.repeat(limits.rows + 1)}`, /more than 20000 rows/],
    [
      'millions of empty rows',
      () => `A,B\n1,2\n${'\n'.repeat(9_000_000)}3,4`,
      /rows, with the empty ones|takes too long/,
    ],
    ['too many columns', () => `${'a,'.repeat(80)}b\n1,2`, /more than 60 columns/],
  ])('%s', async (_what, content, says) => {
    expect(await refusal(content())).toMatch(says)
  })

  it.each([
    ['processor time', { milliseconds: 1, patience: 60_000 }],
    ['patience', { milliseconds: 60_000, patience: 1 }],
  ])('which takes more %s than there is, and is read where there is enough', async (_what, time) => {
    const row = `${'"a cell",'.repeat(59)}b\n`
    const large = Buffer.from(row.repeat(19_001))
    await expect(readFile(large, [], time)).rejects.toThrow('takes too long')
    expect((await readFile(large)).rows).toHaveLength(19_000)
  })

  it('and whoever comes beyond three at once is asked to come again', async () => {
    const many = await Promise.allSettled(Array.from({ length: 5 }, () => readFile(Buffer.from(text))))
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(many.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'unavailable' },
    })
  })
})

const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
