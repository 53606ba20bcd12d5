import { describe, expect, it } from 'vitest'
import { peopleFile } from '../../../../test/scenes/people-file.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { importEmployees } from './import-file.ts'

behaviour(importEmployees, {
  'sending a file': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

describe.each(engines)('employees.import-file (%s)', (engine) => {
  it('adds, changes, blocks, and does the same thing only once', async () => {
    const w = await world(engine)
    const file = peopleFile(
      'Una Newman,una@harbour.example,Buyer,Finance,mona@harbour.example,Employee,',
      'Ned B. Abara,ned@harbour.example,Buyer,Library;Finance,,Manager,',
      'Tim Osei,tim@harbour.example,,,,,blocked',
    )
    await w.as('sue').call(importEmployees, { input: { file } })
    const { output: list } = await w.as('sue').call('employees.list')
    expect(list.counts).toEqual({ all: 6, invited: 1, active: 4, blocked: 1, deactivated: 0 })
    const una = list.items.find((one: { email: string }) => one.email === 'una@harbour.example')
    expect(una).toMatchObject({
      title: 'Buyer',
      departments: [{ name: 'Finance' }],
      manager: { name: 'Mona Petrov' },
      roles: [{ name: 'Employee' }],
    })
    const ned = await w.as('sue').call('employees.view', { on: w.person('ned') })
    expect(ned.output).toMatchObject({
      name: 'Ned B. Abara',
      departments: [{ name: 'Library' }, { name: 'Finance' }],
      roles: [{ name: 'Manager' }],
    })
    const again = await w.as('sue').call(importEmployees, { input: { file } })
    expect(again.output).toMatchObject({ added: 0, changed: 0, blocked: 0, wrong: 0 })
  })

  it('keeps back all for one bad row, or leaves it out', async () => {
    const w = await world(engine)
    const file = peopleFile(
      'Una Newman,una@harbour.example,,,,Employee,',
      'Otto Newman,otto@harbour.example,,,,Wizard,',
    )
    await expect(w.as('sue').call(importEmployees, { input: { file } })).rejects.toMatchObject({
      details: { errors: [{ path: '/file' }] },
    })
    const some = await w.as('sue').call(importEmployees, { input: { file, onlyGood: true } })
    expect(some.output).toMatchObject({ added: 1, wrong: 1 })
    const { output: list } = await w.as('sue').call('employees.list')
    expect(list.counts).toMatchObject({ all: 6, invited: 1 })
  })

  it('leaves somebody in charge, as trying out says', async () => {
    const w = await world(engine)
    const file = peopleFile('Sue Castell,sue@harbour.example,,,,Employee,')
    const tried = await w.as('sue').call('employees.check-file', { input: { file } })
    expect(tried.output).toMatchObject({ changed: 0, wrong: 1, rows: [{ problems: [{ column: 'Roles' }] }] })
    const sent = await w.as('sue').call(importEmployees, { input: { file, onlyGood: true } })
    expect(sent.output).toMatchObject({ changed: 0, wrong: 1 })
    const both = peopleFile(
      'Sue Castell,sue@harbour.example,,,,Employee,',
      'Ned Abara,ned@harbour.example,,,,Super User,',
    )
    const done = await w.as('sue').call(importEmployees, { input: { file: both } })
    expect(done.output).toMatchObject({ changed: 2, wrong: 0 })
  })

  it('makes nobody the manager of their own manager by a row that is left out', async () => {
    const w = await world(engine)
    const file = peopleFile(
      'Ned Abara,ned@harbour.example,,,,Wizard,',
      'Ned Abara,ned@harbour.example,,,tim@harbour.example,,',
      'Mona Petrov,mona@harbour.example,,,ned@harbour.example,,',
    )
    const { output } = await w.as('sue').call(importEmployees, { input: { file, onlyGood: true } })
    expect(output.rows.map(({ problems }: { problems: unknown[] }) => problems.length)).toEqual([1, 1, 1])
    expect(output.rows[2].problems).toEqual([{ column: 'Manager', says: 'is below Mona Petrov' }])
    // control: with Ned below Tim they may change places
    const fine = peopleFile(
      'Mona Petrov,mona@harbour.example,,,ned@harbour.example,,',
      'Ned Abara,ned@harbour.example,,,tim@harbour.example,,',
    )
    expect((await w.as('sue').call(importEmployees, { input: { file: fine } })).output.wrong).toBe(0)
  })

  it('takes in a whole company, managers below those they manage', async () => {
    const w = await world(engine)
    const file = peopleFile(
      'Una Newman,una@harbour.example,,,otto@harbour.example,Employee,',
      'Otto Newman,otto@harbour.example,,,sue@harbour.example,Manager,',
      'Ada Newman,ada.n@harbour.example,,,odd@harbour.example,Employee,',
      'Odd Newman,odd@harbour.example,,,,Wizard,',
    )
    const { output } = await w.as('sue').call(importEmployees, { input: { file, onlyGood: true } })
    expect(output).toMatchObject({ added: 2, wrong: 2 })
    const { output: list } = await w.as('sue').call('employees.list', { input: { q: 'Newman' } })
    expect(
      list.items.map((one: { name: string; manager: { name: string } }) => [one.name, one.manager.name]),
    ).toEqual([
      ['Otto Newman', 'Sue Castell'],
      ['Una Newman', 'Otto Newman'],
    ])
  })
})
