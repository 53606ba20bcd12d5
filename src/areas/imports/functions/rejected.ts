import { Type } from 'typebox'
import { defineFunction, FileAnswer, fileOfBytes } from '#core'
import { csvOf, mediaTypes, xlsxOf } from '../../files/public.ts'
import { cellsFor, maySeeCost } from '../cost.ts'
import { whyRejected } from '../fields.ts'
import { theImport } from '../import.ts'
import type { Problem } from '../lot.ts'
import { mayLoad } from '../rules.ts'

/** The rows that were not taken, as a file of the same kind with a column that says why: to correct and load again. */
export const rejectedRows = defineFunction({
  id: 'imports.rejected',
  title: 'Get the rows of a manifest that were not taken',
  kind: 'read',
  on: theImport,
  who: mayLoad,
  input: Type.Object({}, { additionalProperties: false }),
  output: FileAnswer,
  async run({ import: load, stores, rules, actor }) {
    const { sheet, headings, mapping } = await stores.imports.file(load.id)
    const seesCost = maySeeCost(rules, actor)
    const kept = headings.map((heading) => heading !== whyRejected)
    const only = (cells: readonly string[]) => cells.filter((_cell, at) => kept[at])
    const rows = (await stores.imports.rejectedRows(load.id)).map(({ cells, problems }) => [
      ...only(cellsFor(cells, mapping, seesCost)),
      problems.map((problem) => sentence(problem, seesCost)).join(' '),
    ])
    const table = [[...only(headings), whyRejected], ...rows]
    const format = sheet === '' ? 'csv' : 'xlsx'
    const name = `${load.label.replace(/\.[^.]*$/, '')} - rejected.${format}`
    return fileOfBytes(name, mediaTypes[format], format === 'csv' ? csvOf(table) : await xlsxOf(table))
  },
})

function sentence({ field, heading, value, reason, detail }: Problem, seesCost: boolean): string {
  const said = seesCost || field !== 'cost' ? `“${value}” ` : ''
  const own = /^[A-Z]/.test(reason) ? reason : `${heading ?? ''}: ${said}${reason}.`
  return detail ? `${own.replace(/\.$/, '')} (${detail}).` : own
}
