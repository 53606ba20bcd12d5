/** States of a load, as sentences in the present. */
import { state } from '#core'
import { type ImportState, theImport } from './import.ts'

const among = (id: string, says: string, otherwise: string, ...values: readonly ImportState[]) =>
  state(theImport, { id, says, otherwise, holds: { op: 'one-of', field: 'state', values } })

export const isBeforeCommit = among(
  'import.before-commit',
  'not loaded yet',
  'being checked, already being loaded, loaded or undone',
  'uploaded',
  'checked',
)
export const isReady = among(
  'import.ready',
  'checked and waiting, or stopped half way',
  'not checked yet, already being loaded, or done',
  'checked',
  'stopped',
)
export const isBeingLoaded = among('import.being-loaded', 'being loaded', 'not being loaded', 'committing')
export const isUnderWay = among(
  'import.under-way',
  'being checked, loaded or undone',
  'not being checked, loaded or undone',
  'checking',
  'committing',
  'undoing',
)
export const isUndone = among('import.undone', 'undone', 'not undone', 'undone')
