import { Type } from 'typebox'
import { conflict, counted, defineFunction, step } from '#core'
import { isReady } from '../conditions.ts'
import { importStates, theImport } from '../import.ts'
import { mayLoad } from '../rules.ts'
import { importTransitions } from '../transitions.ts'

/** From here the load goes in by itself, batch by batch, whatever becomes of the browser. */
export const commitManifest = defineFunction({
  id: 'imports.commit',
  title: 'Load a manifest into the inventory',
  kind: 'write',
  on: theImport,
  who: mayLoad,
  provided: [isReady],
  input: Type.Object(
    {
      choice: Type.Enum(['all', 'good'], {
        title: 'Which rows',
        description: 'all, which takes a file without problems, or only the good rows',
        default: 'all',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), state: Type.Enum([...importStates]) }),
  audit: { says: '{actor} began to load {subject}', personal: [] },
  emits: 'import.committing',
  button: { label: 'Load', key: 'L', place: 'import', primary: true },
  async run({ import: load, input, stores }) {
    const { bad, good } = await stores.imports.look(load.id)
    if (input.choice === 'all' && bad > 0)
      throw conflict(
        `${counted(bad, 'row has', 'rows have')} problems: load the good rows only, or correct the file and upload it again`,
      )
    if (good === 0) throw conflict('no row of this file can go in')
    return stores.imports.setState(
      load.id,
      step(importTransitions, 'imports.commit', load.state, 'committing'),
    )
  },
})
