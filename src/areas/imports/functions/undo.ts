import { Type } from 'typebox'
import { conflict, defineFunction, not, step } from '#core'
import { isUnderWay, isUndone } from '../conditions.ts'
import { importStates, theImport } from '../import.ts'
import { mayLoad } from '../rules.ts'
import { importTransitions } from '../transitions.ts'

/** Takes a whole load out again, with the events it added, while nothing of it has moved. */
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
    taken: Type.Integer({ description: 'tickets that are out of the inventory again' }),
  }),
  audit: { says: '{actor} undid the load of {subject}', personal: [] },
  emits: 'import.undone',
  button: { label: 'Undo', place: 'import' },
  async run({ import: load, stores }) {
    const moved = await stores.inventory.movedOf(load.id)
    if (moved.count > 0) {
      const others = moved.count - moved.labels.length
      throw conflict(
        `${moved.count} tickets of it are not as they were loaded: ${moved.labels.join('; ')}${others > 0 ? `; and ${others} more` : ''}`,
        { moved: moved.count },
      )
    }
    const taken = await stores.inventory.unload(load.id)
    await stores.imports.takeBack(load.id)
    const state = step(importTransitions, 'imports.undo', load.state, 'undone')
    return { ...(await stores.imports.setState(load.id, state)), taken }
  },
})
