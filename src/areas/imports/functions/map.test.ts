import { describe, expect, it } from 'vitest'
import { asFile, checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { mapColumns } from './map.ts'

const row = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00', '114', 'F', 5, 8, 72.5]
const uploaded = async (w: World) =>
  (await w.as('ivy').call('imports.upload', { input: asFile('a.csv', csv(headings, row)) })).output
    .id as string

behaviour(mapColumns, {
  'a file that came in': {
    given: uploaded,
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    tess: 'application',
  },
  'one that is loaded': {
    given: async (w) => {
      const id = await checked(w.as('ivy'), csv(headings, row))
      await w.as('ivy').call('imports.commit', { on: id })
      return id
    },
    ivy: 'state',
  },
})

describe('saying what columns mean', () => {
  const map = (w: World, on: string, input: object) => w.as('ivy').call(mapColumns, { on, input })

  it('leaves the column of costs hidden from whoever may not see costs, whatever they say of the others', async () => {
    const w = await world()
    const id = await uploaded(w)
    const roleId = crypto.randomUUID()
    const applicationId = w.ids.applications['box-office'] as string
    await w.tx(async (tx) => {
      const role = { name: 'Loader', applicationKind: 'box-office' as const, purpose: '' }
      const permissions = ['inventory.load']
      await tx
        .insertInto('roles')
        .values({ orgId: w.orgId, id: roleId, ...role, permissions })
        .execute()
      const held = { orgId: w.orgId, personId: w.person('ned'), applicationId, roleId, rolesCombine: true }
      await tx.insertInto('personRoles').values(held).execute()
    })
    const seen = async () =>
      JSON.stringify((await w.as('ned').call('imports.view', { on: id })).output.sample)
    expect(await seen()).not.toContain('72.5')
    await w.as('ned').call(mapColumns, { on: id, input: { mapping: { event: 0, date: 2 } } })
    expect(await seen()).not.toContain('72.5')
    const cost = headings.findIndex((one) => /cost/i.test(one))
    const moved = { on: id, input: { mapping: { event: 0, date: 2, section: cost } } }
    await expect(w.as('ned').call(mapColumns, moved)).rejects.toMatchObject({ code: 'invalid' })
    expect(await seen()).not.toContain('72.5')
  })

  it('undoes what was found before, since it may be otherwise now', async () => {
    const w = await world()
    const id = await checked(w.as('ivy'), csv(headings, row))
    await map(w, id, { mapping: { event: 0, date: 2 } })
    expect((await w.as('ivy').call('imports.view', { on: id })).output).toMatchObject({
      state: 'uploaded',
      good: 0,
    })
  })

  it('gives one column one meaning, and only to columns that there are', async () => {
    const w = await world()
    const id = await uploaded(w)
    await expect(map(w, id, { mapping: { event: 40 } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(map(w, id, { mapping: { event: 1, venue: 1 } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(map(w, id, { mapping: { colour: 1 } })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('asks once for the time zone of new venues', async () => {
    const w = await world()
    const id = await uploaded(w)
    const asked = (timeZone?: string) =>
      map(w, id, {
        mapping: { event: 0 },
        addsEvents: true,
        addsVenues: true,
        ...(timeZone ? { timeZone } : {}),
      })
    await expect(asked()).rejects.toMatchObject({ details: { errors: [{ path: '/timeZone' }] } })
    await expect(asked('Mars/Olympus')).rejects.toMatchObject({
      details: { errors: [{ path: '/timeZone' }] },
    })
    await expect(asked('Europe/Lisbon')).resolves.toBeDefined()
  })

  it('lets nobody load a cost that they may not see, nor see one in the file', async () => {
    const w = await world()
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['inventory.view', 'inventory.load'] })
        .where('name', '=', 'Inventory Manager')
        .execute(),
    )
    const id = await uploaded(w)
    expect((await w.as('ivy').call('imports.view', { on: id })).output.mapping.cost).toBeUndefined()
    await expect(map(w, id, { mapping: { cost: 8 } })).rejects.toMatchObject({
      details: { errors: [{ path: '/mapping/cost' }] },
    })
    await w.as('sue').call(mapColumns, { on: id, input: { mapping: { event: 0, cost: 8 } } })
    const seen = async (who: 'ivy' | 'sue') =>
      (await w.as(who).call('imports.view', { on: id })).output.sample[0].cells[8]
    expect([await seen('ivy'), await seen('sue')]).toEqual(['', '72.5'])
  })
})
