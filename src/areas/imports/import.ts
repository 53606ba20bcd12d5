import { choice, defineSubject, id } from '#core'

export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'committing',
  'committed',
  'stopped',
  'undoing',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]

/** A manifest on its way into the stock. */
export const theImport = defineSubject({
  name: 'import',
  area: 'imports',
  application: { kind: 'box-office', field: null },
  view: 'imports.view',
  fields: { id, state: choice(...importStates) },
})
