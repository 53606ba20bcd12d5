/** A function on many subjects is one act: all or none, in one entry of the trail. */
import { Type } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { boxOffice } from '../../src/areas/access/public.ts'
import { holdsAdmission, isInTransit, theAdmission } from '../../src/areas/inventory/public.ts'
import { defineFunction, not, row } from '../../src/core/public.ts'
import { engines, type World, world } from '../world.ts'
import { type Declared, withFunctions } from './declared.ts'

const wave = defineFunction({
  id: 'orders.wave',
  title: 'Wave at admissions',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: row('tos.orders.own', boxOffice, holdsAdmission),
  provided: [not(isInTransit)],
  input: Type.Object({ admissionIds: Type.Array(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ waved: Type.Array(Type.String()) }),
  audit: { says: '{actor} waved at {subject}', personal: [] },
  async run({ subjects, stores, now }) {
    const waved = subjects.map(({ id }) => id)
    await stores.inventory.receive(waved, 'on-hand', now)
    return { waved }
  },
})

describe.each(engines)('a function on many subjects (%s)', (engine) => {
  let w: World
  let declared: Declared
  beforeAll(async () => {
    w = await world(engine)
    declared = withFunctions(w, [wave])
  })
  const seats = async (count: number, overrides = {}) =>
    w.admissions((await w.event()).id, count, { holderId: w.person('ned'), commitment: 'held', ...overrides })
  const doing = (ids: readonly string[], who: 'ned' | 'tim' = 'ned') =>
    declared.as(who, 'orders.wave', { input: { admissionIds: ids } })
  const versions = (ids: readonly string[]) =>
    w.tx(async (tx) => {
      const rows = await tx
        .selectFrom('admissions')
        .select('version')
        .where('id', 'in', [...ids])
        .execute()
      return rows.map(({ version }) => version)
    })

  it('gets them in the order asked, and leaves one entry that tells what changed of each', async () => {
    const ids = (await seats(3)).toReversed()
    expect((await doing(ids)).output).toEqual({ waved: ids })
    const entry = await w.lastAudit()
    expect(entry).toMatchObject({ outcome: 'done', subjectKind: 'admission', subjectId: ids[0] })
    expect(entry?.subjectLabel).toMatch(/ and 2 more$/)
    expect(Object.keys(entry?.after as object).sort()).toEqual(ids.toSorted())
    expect(entry?.after).toMatchObject({ [ids[1] as string]: { version: 2 } })
  })

  it('changes none where one is refused, and says which', async () => {
    const mine = await seats(2)
    const [onItsWay] = await seats(1, { custody: 'in-transit' })
    await expect(doing([...mine, onItsWay as string])).rejects.toMatchObject({ code: 'state-conflict' })
    expect(await versions(mine)).toEqual([1, 1])
    expect(await w.lastAudit()).toMatchObject({ outcome: 'refused', subjectId: onItsWay })
  })

  it('says no more of one that the asker may not know of', async () => {
    const mine = await seats(1)
    const theirs = await seats(1, { holderId: w.person('tim') })
    await expect(doing([...mine, ...theirs])).rejects.toMatchObject({ code: 'not-found' })
    await expect(doing([...mine, crypto.randomUUID()])).rejects.toMatchObject({ code: 'not-found' })
    await expect(doing([])).rejects.toMatchObject({ code: 'malformed' })
  })

  it('takes one that is named twice once', async () => {
    const [id] = await seats(1)
    expect((await doing([id as string, id as string])).output).toEqual({ waved: [id] })
    expect(await versions([id as string])).toEqual([2])
  })
})
