import { Type } from 'typebox'
import { defaultLimit, defineFunction, pageInput, pageOf } from '#core'
import { theImport } from '../import.ts'
import { ImportLine } from '../import-row.ts'
import { mayLoad } from '../rules.ts'

/** Manifests that came in, the latest first. */
export const listImports = defineFunction({
  id: 'imports.list',
  title: 'See what was loaded',
  kind: 'list',
  on: theImport,
  who: mayLoad,
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  output: pageOf(ImportLine),
  async run({ where, input, stores }) {
    return stores.imports.page({ ...input, where, limit: input.limit ?? defaultLimit })
  },
})
