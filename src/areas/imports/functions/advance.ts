import { Type } from 'typebox'
import { clockwork, defineFunction, happened, step } from '#core'
import { loadBatch } from '../load-batch.ts'
import { importTransitions } from '../transitions.ts'

/**
 * The next batch of whatever is being loaded. Each batch is a work of its own and causes the next, so that others get
 * their turn between; the clock goes on where a restart has broken the chain. A batch that cannot go in stops its own
 * load, with the reason, and nobody else's.
 */
export const advanceLoad = defineFunction({
  id: 'imports.advance',
  title: 'Go on with what is being loaded',
  kind: 'write',
  who: clockwork,
  runs: { on: ['import.committing', 'import.advanced'], every: 'minute' },
  input: Type.Partial(Type.Object({ ...happened }), { additionalProperties: false }),
  output: Type.Object({
    idle: Type.Boolean(),
    importId: Type.Optional(Type.String()),
    fileName: Type.Optional(Type.String()),
    rows: Type.Optional(Type.Integer()),
    loaded: Type.Optional(Type.Integer()),
    problem: Type.Optional(Type.String({ description: 'why it stopped by itself' })),
  }),
  audit: { says: '{actor} went on loading a manifest', personal: [] },
  emits: 'import.advanced',
  async run({ stores, apart }) {
    const load = await stores.imports.underWay()
    if (!load) return { idle: true }
    let batch: Awaited<ReturnType<typeof loadBatch>> = null
    const problem = await apart(async () => {
      batch = await loadBatch(stores, load)
    })
    const next = problem !== null ? 'stopped' : batch ? 'committing' : 'committed'
    const state = step(importTransitions, 'imports.advance', 'committing', next)
    if (state !== 'committing') await stores.imports.setState(load.id, state, problem ?? '')
    const about = { idle: false, importId: load.id, fileName: load.fileName, rows: 0, loaded: 0 }
    return { ...about, ...(problem === null ? batch : { problem }) }
  },
})
