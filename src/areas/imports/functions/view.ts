import { Type } from 'typebox'
import { defineFunction } from '#core'
import { cellsFor, maySeeCost } from '../cost.ts'
import { theImport } from '../import.ts'
import { type Grouped, ImportPage } from '../import-row.ts'
import { mayLoad } from '../rules.ts'

/** One load: its columns, what the dry run found, and how far it is. */
export const viewImport = defineFunction({
  id: 'imports.view',
  title: 'View the load of a manifest',
  kind: 'read',
  on: theImport,
  who: mayLoad,
  input: Type.Object({}, { additionalProperties: false }),
  output: ImportPage,
  async run({ import: load, stores, rules, actor }) {
    const { sample, ...page } = await stores.imports.look(load.id)
    const seesCost = maySeeCost(rules, actor)
    const { cost } = page.mapping
    const costHeading = cost === undefined ? null : page.headings[cost]
    const shown = (problem: Grouped): Grouped =>
      seesCost || problem.heading === null || problem.heading !== costHeading
        ? problem
        : { ...problem, examples: problem.examples.map(({ row }) => ({ row, value: '', detail: '' })) }
    return {
      ...page,
      mapping: { ...page.mapping } as Record<string, number>,
      sample: sample.map(({ row, cells }) => ({ row, cells: cellsFor(cells, page.mapping, seesCost) })),
      problems: (await stores.imports.problems(load.id, 'bad')).map(shown),
      notes: (await stores.imports.problems(load.id, 'good')).map(shown),
    }
  },
})
