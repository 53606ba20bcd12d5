import { describe, expect, it } from 'vitest'
import { roles } from '../../../test/personas.ts'
import { giveGlobally, setSwitches } from '../../../test/scenes/desk.ts'
import { engines, world } from '../../../test/world.ts'

describe.each(engines)('the snapshot of a person (%s)', (engine) => {
  it('holds all that rights are made of', async () => {
    const w = await world(engine)
    await giveGlobally(w, 'cleo', 'tickets.see-account-requests')
    await w.tx((tx) =>
      tx
        .updateTable('people')
        .set({ defaultAccountId: w.ids.accounts.Finance as string })
        .where('id', '=', w.person('cleo'))
        .execute(),
    )
    const of = (handle: 'cleo' | 'rex' | 'mona' | 'edie' | 'gus') =>
      w.stores(async ({ access }) => (await access.actor(w.person(handle)))?.facts)
    const cleo = await of('cleo')
    expect(cleo).toMatchObject({ name: 'Cleo Marsh', orgId: w.orgId, licence: 'client', isActive: true })
    expect(cleo?.sets.accounts).toEqual(new Set([w.ids.accounts.Library, w.ids.accounts.Finance]))
    expect(cleo?.globalPermissions).toEqual(new Set(['tickets.see-account-requests']))
    expect((await of('rex'))?.sets.reviewedTypes).toEqual(
      new Set([w.ids.types.Printing, w.ids.types['facilities/Printing']]),
    )
    expect((await of('mona'))?.sets.reports).toEqual(new Set([w.person('ned')]))
    const edie = await of('edie')
    expect(edie?.applications).toHaveLength(7)
    expect(edie?.applications.find(({ name }) => name === 'IT Help')).toMatchObject({
      open: true,
      isAdmin: false,
      permissions: new Set([
        'tickets.edit-all',
        'tickets.edit-own',
        'tickets.take-unassigned',
        'tickets.update-all',
      ]),
    })
    const facilities = edie?.applications.find(({ name }) => name === 'Facilities')
    expect(facilities).toMatchObject({ open: false, permissions: new Set() })
    expect(facilities?.settings.has('portal.requestors-see-theirs')).toBe(true)
    expect((await of('gus'))?.isGlobalAdmin).toBe(true)
    await setSwitches(w, { on: true, off: false })
    const help = (await of('gus'))?.applications.find(({ name }) => name === 'IT Help')
    expect(help?.settings).toEqual(new Set(['on']))
  })

  it('joins the permissions of several roles', async () => {
    const w = await world(engine)
    await w.tx((tx) =>
      tx
        .insertInto('personRoles')
        .values({
          orgId: w.orgId,
          personId: w.person('mona'),
          applicationId: w.ids.applications['box-office'] as string,
          roleId: w.ids.roles['Inventory Manager'] as string,
          rolesCombine: true,
        })
        .execute(),
    )
    const mona = await w.stores(({ access }) => access.actor(w.person('mona')))
    const office = mona?.facts.applications.find(({ kind }) => kind === 'box-office')
    const of = (role: string) => roles[role]?.permissions ?? []
    expect(office?.permissions).toEqual(new Set([...of('Manager'), ...of('Inventory Manager')]))
    expect(office?.permissions.has('inventory.view')).toBe(true)
  })

  it('belongs to its epochs, which move with every change of rights', async () => {
    const w = await world(engine)
    const epochs = () => w.stores(({ access }) => access.epochs(w.person('tess'), false))
    const before = await epochs()
    const snapshot = await w.stores(({ access }) => access.actor(w.person('tess')))
    expect(snapshot?.epochs).toEqual([before?.person, before?.organisation])
    expect(await w.stores(({ access }) => access.epochs(w.person('tess'), true))).toEqual(before)
    await w.tx((tx) => tx.deleteFrom('groupMembers').where('personId', '=', w.person('tess')).execute())
    expect((await epochs())?.person).toBe((before?.person ?? 0) + 1)
    await setSwitches(w, {})
    expect((await epochs())?.organisation).toBe((before?.organisation ?? 0) + 1)
  })

  it('is null for somebody of another organisation', async () => {
    const w = await world(engine)
    const stranger = (await world(engine)).person('tess')
    expect(await w.stores(({ access }) => access.epochs(stranger, true))).toBeNull()
    expect(await w.stores(({ access }) => access.actor(stranger))).toBeNull()
  })
})
