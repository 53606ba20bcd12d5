import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { isUnderWay, isUndone } from '../conditions.ts'
import { importStates, theImport } from '../import.ts'
import { mayLoad } from '../rules.ts'
import { takeOut } from '../take-out.ts'
import { importTransitions } from '../transitions.ts'

/** Takes a whole load out again, with the events it added, while nothing of it has moved. A large one goes on by itself. */
export const undoLoad = defineFunction({
  id: 'imports.undo',
  title: 'Undo the load of a manifest',
  kind: 'write',
  on: theImport,
  who: mayLoad,
  provided: [not(isUnderWay), not(isUndone)],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    state: Type.Enum([...importStates]),
    taken: Type.Integer({ description: 'admissions that are out of the inventory again, so far' }),
  }),
  audit: { says: '{actor} undid the load of {subject}', personal: [] },
  emits: 'import.undone',
  button: { label: 'Undo', place: 'import' },
  async run({ import: load, stores }) {
    const { next, taken } = await takeOut(stores, load.id)
    const state = step(importTransitions, 'imports.undo', load.state, next)
    return { ...(await stores.imports.setState(load.id, state)), taken }
  },
})
