/** The life of a load. `imports.advance` is the clock's; until something of it has moved, all of it can be undone. */
import { defineMachine, type Transition } from '#core'
import { type ImportState, importStates } from './import.ts'

export const importTransitions: readonly Transition<ImportState>[] = [
  { from: 'uploaded', action: 'imports.map', to: 'uploaded' },
  { from: 'uploaded', action: 'imports.check', to: 'checked' },
  { from: 'uploaded', action: 'imports.check', to: 'checking' },
  { from: 'uploaded', action: 'imports.undo', to: 'undone' },
  { from: 'checked', action: 'imports.map', to: 'uploaded' },
  { from: 'checking', action: 'imports.advance', to: 'checking' },
  { from: 'checking', action: 'imports.advance', to: 'checked' },
  { from: 'checking', action: 'imports.advance', to: 'uploaded' },
  { from: 'checked', action: 'imports.check', to: 'checked' },
  { from: 'checked', action: 'imports.check', to: 'checking' },
  { from: 'checked', action: 'imports.commit', to: 'committing' },
  { from: 'checked', action: 'imports.undo', to: 'undone' },
  { from: 'committing', action: 'imports.advance', to: 'committing' },
  { from: 'committing', action: 'imports.advance', to: 'committed' },
  { from: 'committing', action: 'imports.advance', to: 'stopped' },
  { from: 'committing', action: 'imports.stop', to: 'stopped' },
  { from: 'stopped', action: 'imports.commit', to: 'committing' },
  { from: 'stopped', action: 'imports.undo', to: 'undone' },
  { from: 'committed', action: 'imports.undo', to: 'undone' },
  { from: 'stopped', action: 'imports.undo', to: 'undoing' },
  { from: 'committed', action: 'imports.undo', to: 'undoing' },
  { from: 'undoing', action: 'imports.advance', to: 'undoing' },
  { from: 'undoing', action: 'imports.advance', to: 'undone' },
  { from: 'undoing', action: 'imports.advance', to: 'stopped' },
]

export const importMachine = defineMachine({
  of: 'load of a manifest',
  states: importStates,
  first: ['uploaded'],
  final: ['undone'],
  table: importTransitions,
})
