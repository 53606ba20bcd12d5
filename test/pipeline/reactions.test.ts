/** What follows events and the clock: as Counterfoil itself, in the trail, and once however often it is delivered. */
import { Type } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { clockwork, defineFunction, happened } from '../../src/core/public.ts'
import type { OutboxEvent } from '../../src/pipeline/outbox.ts'
import { react, strike } from '../../src/pipeline/reactions.ts'
import { engines, type World, world } from '../world.ts'
import { type Declared, withFunctions } from './declared.ts'

const told = defineFunction({
  id: 'audit.note-down',
  title: 'Note down what happened',
  kind: 'create',
  who: clockwork,
  runs: { on: ['thing.done'] },
  input: Type.Object({ ...happened }, { additionalProperties: false }),
  output: Type.Object({ id: Type.String() }),
  audit: { says: '{actor} noted it down', personal: [] },
  async run({ by, actor }) {
    return { id: `${actor.name}/${by.id}` }
  },
})
const struck = defineFunction({
  id: 'audit.tick',
  title: 'Tick',
  kind: 'create',
  who: clockwork,
  runs: { every: 'hour' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String() }),
  audit: { says: '{actor} ticked', personal: [] },
  async run() {
    return { id: 'tick' }
  },
})

describe.each(engines)('what starts by itself (%s)', (engine) => {
  let w: World
  let declared: Declared
  beforeAll(async () => {
    w = await world(engine)
    declared = withFunctions(w, [told, struck])
  })
  const event = (name: string): OutboxEvent => ({
    orgId: w.orgId,
    event: name,
    entryId: crypto.randomUUID(),
    subject: null,
  })
  const entries = () =>
    w.tx((tx) =>
      tx
        .selectFrom('auditEntries')
        .selectAll()
        .where('function', 'in', ['audit.note-down', 'audit.tick'])
        .execute(),
    )

  it('follows its event once, however often it is delivered', async () => {
    const done = event('thing.done')
    await react(declared.system, done)
    await react(declared.system, done)
    await react(declared.system, event('something.else'))
    expect(await entries()).toMatchObject([
      { function: 'audit.note-down', outcome: 'done', witness: null, principalId: null },
    ])
    const { output } = await w.as('gus').call('audit.list', { input: { limit: 1 } })
    expect(output.items[0]).toMatchObject({ actor: { name: 'Counterfoil' }, principal: null })
  })

  it('follows the clock it declares and no other', async () => {
    await strike(declared.system, w.orgId, 'day')
    expect((await entries()).filter((entry) => entry.function === 'audit.tick')).toEqual([])
    await strike(declared.system, w.orgId, 'hour')
    expect((await entries()).filter((entry) => entry.function === 'audit.tick')).toHaveLength(1)
  })

  it('is nobody else to start: people are refused', async () => {
    await expect(
      declared.as('gus', 'audit.note-down', { input: { event: 'thing.done', entryId: crypto.randomUUID() } }),
    ).rejects.toMatchObject({ code: 'refused' })
  })
})
