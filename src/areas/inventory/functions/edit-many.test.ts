import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { editAdmissions } from './edit-many.ts'

const seats = async (w: World, custody: string, more: object = {}) =>
  w.admissions((await w.event()).id, 3, { custody, ...more })
const seat = async (w: World, custody: string, more: object = {}) =>
  (await seats(w, custody, more))[0] as string

behaviour(editAdmissions, {
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

describe('editing many admissions together', () => {
  it('changes what is said of all of them, and shows it before and after', async () => {
    const w = await world()
    const admissionIds = await seats(w, 'in-transit')
    const said = { category: 'club', delivery: 'pdf', section: '200', costCents: 16_000, faceValueCents: 1 }
    const { output } = await w.as('ivy').call(editAdmissions, { input: { admissionIds, ...said } })
    expect(output).toEqual({ edited: 3 })
    const { items } = (await w.as('ivy').call('inventory.list')).output
    expect(items).toHaveLength(3)
    for (const item of items) expect(item).toMatchObject({ ...said, row: 'F' })
    const first = admissionIds[0] as string
    expect(await w.lastAudit()).toMatchObject({
      function: 'inventory.edit-many',
      before: { [first]: { category: 'seat', section: '114', costCents: 15_000 } },
      after: { [first]: { category: 'club', section: '200', costCents: 16_000 } },
    })
  })

  it('changes none of them where one is refused or would be a seat that is there, and says which', async () => {
    const w = await world()
    const event = (await w.event()).id
    const [mine = '', other = ''] = await w.admissions(event, 2, { custody: 'in-transit' })
    await w.admissions(event, 1, { section: '200' })
    const edit = (admissionIds: string[], input: object) =>
      w.as('ivy').call(editAdmissions, { input: { admissionIds, ...input } })
    await expect(edit([other, mine], { section: '200' })).rejects.toThrow(
      '114 · row F · seat 1: the event has another admission for that very seat',
    )
    const [here = ''] = await w.admissions(event, 1, { section: '300', custody: 'on-hand' })
    await expect(edit([mine, here], { delivery: 'pdf' })).rejects.toMatchObject({ code: 'refused' })
    const { items } = (await w.as('ivy').call('inventory.list')).output
    expect(items.map((one: { section: string }) => one.section).sort()).toEqual(['114', '114', '200', '300'])
    expect(items.filter((one: { delivery: string }) => one.delivery === 'pdf')).toEqual([])
    await expect(edit([mine], {})).rejects.toMatchObject({ code: 'invalid' })
  })

  it('lets nobody write a cost that they may not read', async () => {
    const w = await world()
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['inventory.view', 'inventory.edit'] })
        .where('name', '=', 'Inventory Manager')
        .execute(),
    )
    const admissionIds = await seats(w, 'on-hand')
    const edit = (input: object) => w.as('ivy').call(editAdmissions, { input: { admissionIds, ...input } })
    await expect(edit({ costCents: 1 })).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path: '/costCents' }] },
    })
    await expect(edit({ faceValueCents: 1 })).resolves.toMatchObject({ output: { edited: 3 } })
  })
})
