/** What is slow and needs no database is done between two decisions, while nobody waits for it. */
import { Type } from 'typebox'
import { beforeEach, describe, expect, it } from 'vitest'
import { boxOffice, loadInventory } from '../../src/areas/access/public.ts'
import { allOf, defineFunction } from '../../src/core/public.ts'
import { engines, type World, world } from '../world.ts'
import { withFunctions } from './declared.ts'

describe.each(engines)('a function that prepares (%s)', (engine) => {
  let w: World
  let meanwhile: () => Promise<unknown>
  const prepared: string[] = []
  const written: string[] = []
  const carve = defineFunction({
    id: 'imports.carve',
    title: 'Carve a name',
    kind: 'create',
    who: allOf(boxOffice, loadInventory),
    input: Type.Object({ name: Type.String() }, { additionalProperties: false }),
    output: Type.Object({ id: Type.String(), name: Type.String() }),
    audit: { says: '{actor} carved a name', personal: [] },
    async prepare({ name }) {
      prepared.push(name)
      await meanwhile()
      return { shouted: name.toUpperCase() }
    },
    async run({ prepared: { shouted } }) {
      written.push(shouted)
      return { id: crypto.randomUUID(), name: shouted }
    },
  })
  const carving = (who: 'ivy' | 'ned', key?: string) =>
    withFunctions(w, [carve]).as(
      who,
      'imports.carve',
      { input: { name: 'rovers' } },
      key ? { idempotencyKey: key } : {},
    )

  beforeEach(async () => {
    w = await world(engine)
    meanwhile = async () => {}
    prepared.length = 0
    written.length = 0
  })

  it('is answered with what it prepared, and others are answered while it does', async () => {
    meanwhile = () => w.as('ned').call('events.list')
    expect((await carving('ivy')).output).toMatchObject({ name: 'ROVERS' })
    expect(await w.lastAudit()).toMatchObject({ function: 'imports.carve', outcome: 'done' })
  })

  it('prepares nothing for those who may not', async () => {
    await expect(carving('ned')).rejects.toMatchObject({ code: 'refused' })
    expect(prepared).toEqual([])
  })

  it('is decided anew: what was taken away meanwhile is not used', async () => {
    meanwhile = () =>
      w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person('ivy')).execute())
    await expect(carving('ivy')).rejects.toMatchObject({ code: 'refused' })
    expect(written).toEqual([])
  })

  it('keeps its key for the answer, and frees it where preparing fails', async () => {
    const key = crypto.randomUUID()
    meanwhile = () => Promise.reject(new Error('no chisel'))
    await expect(carving('ivy', key)).rejects.toThrow('no chisel')
    meanwhile = async () => {}
    const first = await carving('ivy', key)
    expect(await carving('ivy', key)).toMatchObject({ output: first.output, replayed: true })
    expect(written).toEqual(['ROVERS'])
  })
})
