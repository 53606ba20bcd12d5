import { Type } from 'typebox'
import { clockwork, defineFunction, happened, type Stores, step } from '#core'
import type { ImportState } from '../import.ts'
import { loadBatch, type UnderWay } from '../load-batch.ts'
import { takeOut } from '../take-out.ts'
import { importTransitions } from '../transitions.ts'

type State = 'checking' | 'committing' | 'undoing'
interface Portion {
  readonly next: ImportState
  readonly did: { readonly rows?: number; readonly loaded?: number; readonly taken?: number }
}

/** One portion of each kind of work, and where it leads. */
const portionOf: Readonly<Record<State, (stores: Stores, load: UnderWay) => Promise<Portion>>> = {
  async checking({ imports }, { id }) {
    const { rows, left } = await imports.keepNext(id)
    return { next: left > 0 ? 'checking' : 'checked', did: { rows } }
  },
  async committing(stores, load) {
    const batch = await loadBatch(stores, load)
    return { next: batch ? 'committing' : 'committed', did: batch ?? {} }
  },
  async undoing(stores, { id }) {
    const { next, taken } = await takeOut(stores, id)
    return { next, did: { taken } }
  },
}
/** Where it stands if a portion cannot be done. */
const otherwise = { checking: 'uploaded', committing: 'stopped', undoing: 'stopped' } as const

/**
 * The next portion of whatever is being checked, loaded or undone. Each is a work of its own and causes the next, so that others get
 * their turn between; the clock goes on where a restart has broken the chain. A portion that cannot be done stops its
 * own load, with the reason, and nobody else's.
 */
export const advanceLoad = defineFunction({
  id: 'imports.advance',
  title: 'Go on with what is being checked, loaded or undone',
  kind: 'write',
  who: clockwork,
  runs: { on: ['import.checked', 'import.committing', 'import.undone', 'import.advanced'], every: 'minute' },
  input: Type.Partial(Type.Object({ ...happened }), { additionalProperties: false }),
  output: Type.Object({
    idle: Type.Boolean(),
    importId: Type.Optional(Type.String()),
    fileName: Type.Optional(Type.String()),
    rows: Type.Optional(Type.Integer()),
    loaded: Type.Optional(Type.Integer()),
    taken: Type.Optional(Type.Integer({ description: 'admissions that are out again' })),
    problem: Type.Optional(Type.String({ description: 'why it stopped by itself' })),
  }),
  audit: { says: '{actor} went on with a manifest', personal: [] },
  emits: 'import.advanced',
  async run({ stores, apart }) {
    const load = await stores.imports.underWay()
    if (!load) return { idle: true }
    let portion: Portion = { next: otherwise[load.state], did: {} }
    const problem = await apart(async () => {
      portion = await portionOf[load.state](stores, load)
    })
    if (problem !== null && load.state === 'undoing') await stores.imports.putBack(load.id)
    const state = step(importTransitions, 'imports.advance', load.state, portion.next)
    if (state !== load.state) await stores.imports.setState(load.id, state, problem ?? '')
    const about = { idle: false, importId: load.id, fileName: load.fileName, rows: 0, loaded: 0 }
    return { ...about, ...portion.did, ...(problem === null ? {} : { problem }) }
  },
})
