import { describe, expect, it } from 'vitest'
import { invited } from '../../../../test/scenes/newcomer.ts'
import { peopleFile } from '../../../../test/scenes/people-file.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { xlsxOf } from '../../files/public.ts'
import { checkEmployeesFile } from './check-file.ts'

behaviour(checkEmployeesFile, {
  'trying out a file': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

describe('employees.check-file', () => {
  it('tells what each row would do, and does nothing', async () => {
    const w = await world()
    const file = peopleFile(
      'Una Newman,una@harbour.example,Buyer,Finance,mona@harbour.example,Employee,',
      'Ned Abara,ned@harbour.example,Buyer,Library;Finance,,Employee;Manager,',
      'Tim Osei,tim@harbour.example,,,,,blocked',
      'Ivy Tan,ivy@harbour.example,,,,,',
    )
    const { output } = await w.as('sue').call(checkEmployeesFile, { input: { file } })
    expect(output).toMatchObject({ added: 1, changed: 1, blocked: 1, unblocked: 0, wrong: 0 })
    expect(output.rows.map((row: { line: number; act: string }) => [row.line, row.act])).toEqual([
      [2, 'add'],
      [3, 'change'],
      [4, 'block'],
      [5, 'nothing'],
    ])
    expect(output.rows[1].edits).toEqual([
      { field: 'Title', before: '', after: 'Buyer' },
      { field: 'Departments', before: '', after: 'Library;Finance' },
      { field: 'Roles', before: '', after: 'Employee;Manager' },
    ])
    const { output: list } = await w.as('sue').call('employees.list')
    expect(list.counts).toMatchObject({ all: 5, blocked: 0 })
  })

  it('names every problem by row and column', async () => {
    const w = await world()
    const file = peopleFile(
      ',no address,,,,,',
      'Una Newman,una@harbour.example,,Nowhere,tess@,Wizard,blocked',
      'Sue Castell,sue@harbour.example,,,ned@harbour.example,,blocked',
      'Ned Abara,ned@harbour.example,,,,,asleep',
      'Ned Abara,NED@harbour.example,,,,,',
    )
    const { output } = await w.as('sue').call(checkEmployeesFile, { input: { file } })
    const told = output.rows.map((row: { problems: readonly { column: string }[] }) =>
      row.problems.map(({ column }) => column),
    )
    expect(told).toEqual([
      ['E-mail', 'Name', 'Roles'],
      ['Departments', 'Roles', 'Manager', 'Status'],
      ['Status'],
      ['Status'],
      ['E-mail'],
    ])
  })

  it('brings nobody back who has left, and lets nobody in who has not come yet', async () => {
    const w = await world()
    await invited(w)
    await w.as('sue').call('employees.deactivate', { on: w.person('tim') })
    const file = peopleFile(
      'Tim Osei,tim@harbour.example,,,,,active',
      'Una Newman,una@harbour.example,,,,,active',
    )
    const { output } = await w.as('sue').call(checkEmployeesFile, { input: { file } })
    expect(output.rows).toMatchObject([
      { problems: [{ column: 'E-mail', says: expect.stringContaining('has left') }] },
      { problems: [{ column: 'Status' }] },
    ])
  })

  it('holds a file to what the forms are held to', async () => {
    const w = await world()
    const file = peopleFile(
      `${'x'.repeat(300)},una@harbour.example,,,,Employee,`,
      '"Una\nNewman",una2@harbour.example,"a\nb",,,Employee,',
      'Una Newman,"a,b@harbour.example",,,,Employee,',
      'Una Newman,una3@harbour.example,,,,;,',
      'Una Newman,una4@harbour.example,,Sales,West,,Employee,,more',
    )
    const { output } = await w.as('sue').call(checkEmployeesFile, { input: { file } })
    const told = output.rows.map((row: { problems: readonly { column: string }[] }) =>
      row.problems.map(({ column }) => column),
    )
    expect(told.slice(0, 4)).toEqual([['Name'], ['Name', 'Title'], ['E-mail'], ['Roles']])
    expect(told[4]).toContain('Row')
  })

  it('reads what spreadsheets write, and names the columns it does not read', async () => {
    const w = await world()
    const rows = 'Name;E-mail;Phone;Roles\r\nJürgen Weiß;jw@harbour.example;1;Employee'
    const table = [
      ['Name', 'E-mail', 'Phone', 'Roles'],
      ['Jürgen Weiß', 'jw@harbour.example', '1', 'Employee'],
    ]
    const written = [
      Buffer.from(rows, 'latin1'),
      Buffer.from(`\ufeff${rows}`, 'utf16le'),
      await xlsxOf(table),
    ]
    for (const bytes of written) {
      const file = { fileName: 'x', base64: Buffer.from(bytes).toString('base64') }
      const { output } = await w.as('sue').call(checkEmployeesFile, { input: { file } })
      expect(output).toMatchObject({ added: 1, wrong: 0, notRead: ['Phone'], rejected: null })
      expect(output.rows[0].name).toBe('Jürgen Weiß')
    }
  })

  it('gives back the rows with problems, to correct and try again', async () => {
    const w = await world()
    const check = async (file: object) =>
      (await w.as('sue').call(checkEmployeesFile, { input: { file } })).output
    const bad = 'Una Newman,una@harbour.example,,,,Wizard,'
    const { rejected } = await check(peopleFile(bad, 'Ivy Tan,ivy@harbour.example,,,,,'))
    const text = Buffer.from(rejected.base64, 'base64').toString()
    expect(text).toContain('Una Newman')
    expect(text).toContain('Wizard')
    expect(text).not.toContain('Ivy')
    const again = { fileName: rejected.fileName, base64: rejected.base64 }
    expect(await check(again)).toMatchObject({ wrong: 1, notRead: [] })
    const mended = Buffer.from(text.replace(',Wizard,', ',Employee,')).toString('base64')
    expect(await check({ ...again, base64: mended })).toMatchObject({ added: 1, wrong: 0 })
  })

  it('says when it is no such file', async () => {
    const w = await world()
    const check = (text: string) =>
      w.as('sue').call(checkEmployeesFile, {
        input: { file: { fileName: 'x.csv', base64: Buffer.from(text).toString('base64') } },
      })
    for (const text of ['just words', 'Name,Phone\nx,y', 'Name,E-mail\n"open'])
      await expect(check(text)).rejects.toMatchObject({ details: { errors: [{ path: '/file' }] } })
  })
})
