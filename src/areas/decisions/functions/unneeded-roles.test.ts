import { describe, expect, it } from 'vitest'
import { proxy } from '../../../../test/scenes/proxy.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { unneededRoles } from './unneeded-roles.ts'

behaviour(unneededRoles, {
  'roles of others': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

const heldFor = (w: World, days: number) =>
  w.tx((tx) =>
    tx
      .updateTable('personRoles')
      .set({ since: new Date(Date.now() - days * 86_400_000) })
      .execute(),
  )

async function told(w: World, days = 90) {
  const { output } = await w.as('sue').call(unneededRoles, { input: { days } })
  return output.items.map((one: { person: { name: string }; role: { name: string }; why: string }) => [
    one.person.name,
    one.role.name,
    one.why,
  ])
}

describe('decisions.unneeded-roles', () => {
  it('names roles of which nothing was used, and no other', async () => {
    const w = await world()
    await heldFor(w, 100)
    expect(await told(w)).toContainEqual(['Mona Petrov', 'Manager', 'unused'])
    const order = await w.order()
    await w.as('mona').call('orders.approve', { on: order.id })
    expect(await told(w)).not.toContainEqual(['Mona Petrov', 'Manager', 'unused'])
  })

  it('says nothing of what is held for a shorter time', async () => {
    const w = await world()
    await heldFor(w, 60)
    expect(await told(w)).toEqual([])
    expect(await told(w, 30)).not.toEqual([])
  })

  it('counts what was done by proxy for whose rights it took', async () => {
    const w = await world()
    await heldFor(w, 100)
    const order = await w.order()
    const { id: proxyId } = await proxy(w)
    await w.as('ivy').call('orders.approve', { on: order.id, proxyId })
    expect(await told(w)).not.toContainEqual(['Mona Petrov', 'Manager', 'unused'])
  })

  it('tells a role that others cover', async () => {
    const w = await world()
    await w.as('sue').call('employees.change-roles', {
      on: w.person('mona'),
      input: { roleIds: [w.ids.roles['Super User'], w.ids.roles['Inventory Manager']] },
    })
    await heldFor(w, 100)
    expect(await told(w)).toContainEqual(['Mona Petrov', 'Super User', 'unused'])
  })
})
