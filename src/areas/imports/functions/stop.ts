import { Type } from 'typebox'
import { defineFunction, step } from '#core'
import { isBeingLoaded } from '../conditions.ts'
import { importStates, theImport } from '../import.ts'
import { mayLoad } from '../rules.ts'
import { importTransitions } from '../transitions.ts'

/** Stops between two batches. What is in stays in, until somebody undoes it or goes on. */
export const stopLoad = defineFunction({
  id: 'imports.stop',
  title: 'Stop loading a manifest',
  kind: 'write',
  on: theImport,
  who: mayLoad,
  provided: [isBeingLoaded],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), state: Type.Enum([...importStates]) }),
  audit: { says: '{actor} stopped loading {subject}', personal: [] },
  button: { label: 'Stop', key: 'S', place: 'import' },
  async run({ import: load, stores }) {
    return stores.imports.setState(load.id, step(importTransitions, 'imports.stop', load.state, 'stopped'))
  },
})
