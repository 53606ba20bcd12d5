import { describe, expect, it } from 'vitest'
import { invited } from '../../../../test/scenes/newcomer.ts'
import { peopleFile } from '../../../../test/scenes/people-file.ts'
import { behaviour, world } from '../../../../test/world.ts'
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
      ['Status', 'Manager'],
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
