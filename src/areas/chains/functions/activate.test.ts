import { describe, expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { activateChain } from './activate.ts'

const save = async (w: World, steps: object[] = []): Promise<string> =>
  (await w.as('sue').call('chains.save', { input: { name: 'A version', steps } })).output.id

behaviour(activateChain, {
  'a draft': { given: save, sue: 'allowed', mona: 'permission', ivy: 'permission' },
  'the one in force': {
    given: async (w) => {
      const id = await save(w)
      await w.as('sue').call(activateChain, { on: id })
      return id
    },
    sue: 'state',
  },
})

describe.each(engines)('switching a version on (%s)', (engine) => {
  it('lets the orders under way go on with the version they began with', async () => {
    const w = await world(engine)
    await givesWord(w, 'ivy', 'orders.decide@reports')
    const first = await save(w, [
      { approver: 'manager', when: {} },
      { approver: 'person', personId: w.person('ivy'), when: {} },
    ])
    await w.as('sue').call(activateChain, { on: first })
    const { id } = await w.order()
    await w.stores((stores) => stores.orders.beginApproval(id, new Date()))
    await w.as('sue').call(activateChain, { on: await save(w, [{ approver: 'manager', when: {} }]) })
    await w.order()
    const { items, waitingWithout } = (await w.as('sue').call('chains.list')).output
    type Line = { state: string; orders: number; waiting: number }
    expect(items.map((one: Line) => [one.state, one.orders, one.waiting])).toEqual([
      ['active', 0, 0],
      ['retired', 1, 1],
    ])
    expect(waitingWithout).toBe(1)
    expect((await w.as('mona').call('orders.approve', { on: id })).output.state).toBe('pending-approval')
    expect((await w.as('ivy').call('orders.approve', { on: id })).output.state).toBe('pending-delivery')
    expect((await w.as('sue').call('chains.view', { on: first })).output.waiting).toBe(0)
  })

  it('refuses one that names somebody who cannot decide any more, and says at which step', async () => {
    const w = await world(engine)
    await givesWord(w, 'tim', 'orders.decide@compliance')
    const id = await save(w, [
      { approver: 'manager', when: {} },
      { approver: 'person', personId: w.person('tim'), when: {} },
    ])
    await w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person('tim')).execute())
    await expect(w.as('sue').call(activateChain, { on: id })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'step 2 names Tim Osei, whose roles do not let them approve or deny orders; give them a role that does, or name somebody else',
    })
  })

  it('goes back to an earlier version', async () => {
    const w = await world(engine)
    const [one, other] = [await save(w), await save(w)]
    for (const id of [one, other, one]) await w.as('sue').call(activateChain, { on: id })
    expect((await w.as('sue').call('chains.view', { on: one })).output.state).toBe('active')
  })
})
