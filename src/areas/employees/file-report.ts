/** What somebody is told of a file: what it would do or did, and what stands in the way. */
import { Type } from 'typebox'
import { type Actor, allOf, type FileInput, type Stores } from '#core'
import { type Plan, PlannedRow, planOf } from './file-plan.ts'
import { mayBlock, mayChangeRoles, mayEdit, mayInvite, maySetManagers } from './rules.ts'
import { readSheet } from './sheet.ts'

/** A file may do all of it, so whoever sends one may do all of it. */
export const mayImport = allOf(mayInvite, mayEdit, mayChangeRoles, maySetManagers, mayBlock)

export const Report = Type.Object({
  rows: Type.Array(PlannedRow),
  added: Type.Integer(),
  changed: Type.Integer(),
  blocked: Type.Integer(),
  unblocked: Type.Integer(),
  wrong: Type.Integer({ description: 'rows with problems' }),
})

export async function planFor(stores: Stores, actor: Actor, file: FileInput): Promise<readonly Plan[]> {
  const rows = readSheet(file)
  return planOf(rows, {
    people: await stores.employees.directory(),
    departments: await stores.people.accounts(),
    roles: await stores.employees.roles(),
    acting: actor.sets.acting,
  })
}

export function reportOf(plans: readonly Plan[]) {
  const good = plans.filter(({ row }) => row.problems.length === 0)
  const count = (act: PlannedRow['act']) => good.filter(({ row }) => row.act === act).length
  return {
    rows: plans.map(({ row }) => row),
    added: count('add'),
    changed: count('change'),
    blocked: count('block'),
    unblocked: count('unblock'),
    wrong: plans.length - good.length,
  }
}
