/** What somebody is told of a file: what it would do or did, and what stands in the way. */
import { Type } from 'typebox'
import { type Actor, allOf, FileAnswer, fileOfBytes, type Stores } from '#core'
import { csvOf, mediaTypes, type Table } from '../files/public.ts'
import { isGood, planOf } from './file-plan.ts'
import { type Plan, PlannedRow } from './file-row.ts'
import { mayBlock, mayChangeRoles, mayEdit, mayInvite, maySetManagers } from './rules.ts'
import { columnsNotRead, peopleIn, whyNotTaken } from './sheet.ts'

/** A file may do all of it, so whoever sends one may do all of it. */
export const mayImport = allOf(mayInvite, mayEdit, mayChangeRoles, maySetManagers, mayBlock)

export const Report = Type.Object({
  rows: Type.Array(PlannedRow),
  added: Type.Integer(),
  changed: Type.Integer(),
  blocked: Type.Integer(),
  unblocked: Type.Integer(),
  wrong: Type.Integer({ description: 'rows with problems' }),
  notRead: Type.Array(Type.String(), { description: 'headings of columns that mean nothing here' }),
  rejected: Type.Union([FileAnswer, Type.Null()], {
    description: 'the rows with problems, to correct and load again',
  }),
})

export async function planFor(stores: Stores, actor: Actor, table: Table): Promise<readonly Plan[]> {
  return planOf(peopleIn(table), {
    people: await stores.employees.directory(),
    departments: await stores.people.accounts(),
    roles: await stores.employees.roles(),
    acting: actor.sets.acting,
  })
}

export function reportOf(plans: readonly Plan[], table: Table) {
  const good = plans.filter(isGood)
  const count = (act: PlannedRow['act']) => good.filter(({ row }) => row.act === act).length
  return {
    rows: plans.map(({ row }) => row),
    added: count('add'),
    changed: count('change'),
    blocked: count('block'),
    unblocked: count('unblock'),
    wrong: plans.length - good.length,
    notRead: [...columnsNotRead(table)],
    rejected: good.length < plans.length ? rejectedOf(plans, table) : null,
  }
}

/** The rows as they came, with a column that says why. */
function rejectedOf(plans: readonly Plan[], { headings, rows }: Table): FileAnswer {
  const only = (cells: readonly string[]) => cells.filter((_cell, at) => headings[at] !== whyNotTaken)
  const why = new Map(
    plans
      .filter((plan) => !isGood(plan))
      .map(({ row }) => [row.line, row.problems.map(({ column, says }) => `${column} ${says}.`).join(' ')]),
  )
  const bad = rows.flatMap(([line, cells]) => {
    const reason = why.get(line)
    return reason ? [[...only(cells), reason]] : []
  })
  return fileOfBytes(
    'employees - not taken.csv',
    mediaTypes.csv,
    csvOf([[...only(headings), whyNotTaken], ...bad]),
  )
}
