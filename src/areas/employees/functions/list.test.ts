import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listEmployees } from './list.ts'

behaviour(listEmployees, {
  'the employees': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

describe('employees.list', () => {
  it('shows who has the Box Office, with roles, manager and counts', async () => {
    const w = await world()
    const { output } = await w.as('sue').call(listEmployees)
    expect(output.items.map((one: { name: string }) => one.name)).toEqual([
      'Ivy Tan',
      'Mona Petrov',
      'Ned Abara',
      'Sue Castell',
      'Tim Osei',
    ])
    expect(output.counts).toEqual({ all: 5, invited: 0, active: 5, blocked: 0, deactivated: 0 })
    expect(output.items[1]).toMatchObject({ manager: { name: 'Sue Castell' }, roles: [{ name: 'Manager' }] })
    expect(output.items[1].can).toBeUndefined()
  })

  it('finds by name or address, manager, role and state, a page at a time', async () => {
    const w = await world()
    const names = async (input: object) =>
      (await w.as('sue').call(listEmployees, { input })).output.items.map((one: { name: string }) => one.name)
    expect(await names({ q: 'mona@' })).toEqual(['Mona Petrov'])
    expect(await names({ manager: w.person('mona') })).toEqual(['Ned Abara'])
    expect(await names({ unmanaged: true })).toEqual(['Sue Castell'])
    expect(await names({ role: w.ids.roles.Manager })).toEqual(['Mona Petrov'])
    expect(await names({ status: 'blocked' })).toEqual([])
    const first = await w.as('sue').call(listEmployees, { input: { limit: 2 } })
    expect(first.output.items).toHaveLength(2)
    expect(await names({ limit: 3, cursor: first.output.next })).toEqual([
      'Ned Abara',
      'Sue Castell',
      'Tim Osei',
    ])
  })
})
