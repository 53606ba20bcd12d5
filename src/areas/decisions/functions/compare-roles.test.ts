import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { compareRoles } from './compare-roles.ts'

behaviour(compareRoles, {
  'comparing the roles': {
    sue: 'allowed',
    ned: 'allowed',
    gus: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

/** The comparison as the seed has it. */
const seed: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'Approve/Deny Orders': ['Yes (for managed users)', 'No', 'No', 'Yes'],
  'Assign / Reclaim Tickets': ['No', 'Yes', 'Yes', 'Yes'],
  'Load Tickets': ['No', 'No', 'Yes', 'Yes'],
  'View Inventory': ['No', 'No', 'Yes', 'Yes'],
  'Fulfill Orders': ['No', 'No', 'Yes', 'Yes'],
  'Manage Surveys': ['No', 'Yes (own only)', 'Yes', 'Yes'],
  'Access Reports': ['Yes', 'Yes', 'Yes', 'Yes'],
  'Proxy Access / Switch User': ['Yes', 'Yes', 'Yes', 'Yes'],
  'Manage Employees': ['No', 'No', 'No', 'Yes'],
}
const columns = ['Manager', 'Ticket Manager', 'Inventory Manager', 'Super User']

async function drawn() {
  const w = await world()
  const { output } = await w.as('sue').call(compareRoles)
  const keyOf = (name: string) => output.roles.find((role: { name: string }) => role.name === name).key
  const lineOf = (area: string) => output.lines.find((line: { area: string }) => line.area === area)
  return { w, output, cell: (area: string, role: string) => lineOf(area).cells[keyOf(role)], lineOf }
}

describe('decisions.compare-roles', () => {
  it.each(Object.entries(seed))('%s says what the seed says', async (area, cells) => {
    const { cell, lineOf } = await drawn()
    expect(lineOf(area).functions, 'a line that no function carries out').not.toEqual([])
    const told = columns.map((role) => cell(area, role))
    expect(told.map(({ verdict }) => verdict !== 'no')).toEqual(cells.map((text) => text.startsWith('Yes')))
    // Where the seed bounds a yes, the table does; ruling A3 bounds one more.
    for (const [at, text] of cells.entries()) if (text.includes('(')) expect(told[at].verdict).toBe('scoped')
  })

  it('has the lines of the seed in its order', async () => {
    const { output } = await drawn()
    expect(output.lines.map((line: { area: string }) => line.area)).toEqual(Object.keys(seed))
  })

  it('follows the roles as they are', async () => {
    const { w } = await drawn()
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['inventory.view'] })
        .where('name', '=', 'Manager')
        .execute(),
    )
    const { output } = await w.as('sue').call(compareRoles)
    const key = output.roles.find((role: { name: string }) => role.name === 'Manager').key
    const told = Object.fromEntries(
      output.lines.map((line: { area: string; cells: Record<string, { says: string }> }) => [
        line.area,
        line.cells[key]?.says,
      ]),
    )
    expect(told).toMatchObject({ 'View Inventory': 'Yes', 'Approve/Deny Orders': 'No' })
  })
})
