import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { editAdmission } from './edit.ts'

const seat = async (w: World, custody: string, more: object = {}) =>
  (await w.admissions((await w.event()).id, 1, { custody, ...more }))[0] as string

behaviour(editAdmission, {
  'one in transit': {
    given: (w) => seat(w, 'in-transit'),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    tess: 'application',
  },
  'one that is void': {
    given: (w) => seat(w, 'in-transit', { outcome: 'void' }),
    ivy: 'state',
    sue: 'state',
  },
  'one that is here': { given: (w) => seat(w, 'on-hand'), ivy: 'permission', sue: 'allowed' },
})

describe.each(engines)('editing an admission (%s)', (engine) => {
  it('corrects what it is given and nothing else, and shows it before and after', async () => {
    const w = await world(engine)
    const id = await seat(w, 'in-transit')
    const input = { seat: '42', delivery: 'pdf', costCents: 16_000 }
    expect((await w.as('ivy').call(editAdmission, { on: id, input })).output).toEqual({ id, version: 2 })
    expect((await w.as('ivy').call('inventory.view', { on: id })).output).toMatchObject({
      ...input,
      section: '114',
      faceValueCents: 18_000,
    })
    expect(await w.lastAudit()).toMatchObject({
      function: 'inventory.edit',
      before: { seat: '1', delivery: 'mobile', costCents: 15_000 },
      after: { seat: '42', delivery: 'pdf', costCents: 16_000 },
    })
  })

  it('refuses a seat that another admission of the event has, and an empty correction', async () => {
    const w = await world(engine)
    const [first] = await w.admissions((await w.event()).id, 2, { custody: 'in-transit' })
    const edit = (input: object) => w.as('ivy').call(editAdmission, { on: first as string, input })
    await expect(edit({ seat: '2' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(edit({})).rejects.toMatchObject({ code: 'invalid' })
    await expect(edit({ seat: '1' })).resolves.toMatchObject({ output: { version: 2 } })
  })

  it('lets nobody write a cost that they may not read', async () => {
    const w = await world(engine)
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['inventory.view', 'inventory.edit'] })
        .where('name', '=', 'Inventory Manager')
        .execute(),
    )
    const id = await seat(w, 'on-hand')
    const edit = (input: object) => w.as('ivy').call(editAdmission, { on: id, input })
    await expect(edit({ costCents: 1 })).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path: '/costCents' }] },
    })
    await expect(edit({ faceValueCents: 1 })).resolves.toMatchObject({ output: { version: 2 } })
  })
})
