/** Approving along a chain: each step is open to whom it waits for, and the last one lets the order go on. */
import { describe, expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { approveOrder } from './approve.ts'

const compliance = (w: World) => givesWord(w, 'tim', 'orders.decide@compliance')

behaviour(approveOrder, {
  'at the step of the manager': {
    given: (w) => w.order({ awaits: 'manager' }),
    mona: 'allowed',
    sue: 'allowed',
  },
  'at the step of somebody who is named, and whose role lets them decide': {
    given: async (w) => {
      await givesWord(w, 'ivy', 'orders.decide@reports')
      return w.order({ awaits: 'person', approverId: w.person('ivy') })
    },
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
    ned: 'permission',
  },
  'named, and their role lets nobody decide': {
    given: (w) => w.order({ awaits: 'person', approverId: w.person('tim') }),
    tim: 'permission',
    mona: 'permission',
    sue: 'allowed',
  },
  'named, but it is their own': {
    given: async (w) => {
      await givesWord(w, 'ned', 'orders.decide@reports')
      return w.order({ awaits: 'person', approverId: w.person('ned') })
    },
    ned: 'state',
  },
  'named for a step that is over': {
    given: async (w) => {
      await givesWord(w, 'ivy', 'orders.decide@reports')
      return w.order({ awaits: 'compliance', approverId: w.person('ivy') })
    },
    ivy: 'permission',
    mona: 'permission',
    sue: 'allowed',
  },
  'at the step of the holders': {
    given: (w) => w.order({ awaits: 'holders' }),
    sue: 'allowed',
    mona: 'permission',
  },
})

describe('the step of compliance', () => {
  behaviour(approveOrder, {
    'is open to whoever holds it': {
      given: async (w) => {
        await compliance(w)
        return w.order({ awaits: 'compliance' })
      },
      tim: 'allowed',
      sue: 'allowed',
      mona: 'permission',
      ivy: 'permission',
    },
    'and nothing else is': { given: (w) => w.order(), tim: 'permission' },
  })
})

const official = (w: World, orderId: string) =>
  w.tx(async (tx) => {
    const contact = { orgId: w.orgId, id: crypto.randomUUID(), name: 'Councillor Bray', isOfficial: true }
    await tx
      .insertInto('contacts')
      .values({ ...contact, createdById: w.person('ned') })
      .execute()
    await tx
      .insertInto('orderGuests')
      .values({
        orgId: w.orgId,
        id: crypto.randomUUID(),
        orderId,
        position: 0,
        name: contact.name,
        kind: 'contact',
        contactId: contact.id,
      })
      .execute()
  })

describe.each(engines)('approving step by step (%s)', (engine) => {
  it('brings a public official to compliance before the end, whatever the chain says', async () => {
    const w = await world(engine)
    await compliance(w)
    const { id } = await w.order({ hostAttends: false })
    await official(w, id)
    const first = await w.as('mona').call(approveOrder, { on: id, input: { note: 'Fine by me' } })
    expect(first.output).toMatchObject({ state: 'pending-approval', version: 2 })
    await expect(w.as('mona').call(approveOrder, { on: id })).rejects.toMatchObject({
      code: 'refused',
    })
    const last = await w.as('tim').call(approveOrder, { on: id, input: { note: 'Within the policy' } })
    expect(last.output.state).toBe('pending-delivery')
    const steps = await w.tx((tx) =>
      tx.selectFrom('orderApprovals').selectAll().where('orderId', '=', id).orderBy('position').execute(),
    )
    expect(steps.map(({ awaits, outcome, decidedById }) => [awaits, outcome, decidedById])).toEqual([
      ['manager', 'approved', w.person('mona')],
      ['compliance', 'approved', w.person('tim')],
    ])
  })

  it('remembers across the steps that fewer were given', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    await official(w, id)
    await w.as('mona').call(approveOrder, { on: id, input: { quantity: 1 } })
    const { output } = await w.as('sue').call(approveOrder, { on: id })
    expect(output).toMatchObject({ state: 'pending-guest-list', quantity: 1 })
  })

  it('says so where seats are gone, and how many are left', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ outcome: 'void' })
        .where('seat', '=', '2')
        .where('holderId', '=', w.person('ned'))
        .execute(),
    )
    await expect(w.as('mona').call(approveOrder, { on: id })).rejects.toMatchObject({
      code: 'conflict',
      message: '1 of its 2 seats is not there any more; approve 1 or fewer, or deny it',
    })
    const { output } = await w.as('mona').call(approveOrder, { on: id, input: { quantity: 1 } })
    // The host alone is left, and needs no name.
    expect(output).toMatchObject({ quantity: 1, state: 'pending-delivery' })
    expect((await w.as('mona').call('orders.view', { on: id })).output.seats).toMatchObject([{ seat: '1' }])
  })

  it('begins with whoever follows where the manager is blocked, and passes on what waits for them', async () => {
    const w = await world(engine)
    const waiting = await w.order()
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('mona')).execute(),
    )
    const begun = await w.stores((stores) => stores.orders.beginApproval(waiting.id, new Date()))
    expect(begun).toEqual({ state: 'pending-approval', awaits: 'person', approverId: w.person('sue') })
  })
})

describe('why one may not approve an order of one’s own', () => {
  it('names who could decide instead', async () => {
    const w = await world()
    const own = { ownerId: w.person('mona'), placedById: w.person('mona') }
    const { id } = await w.order(own)
    const { output } = await w.as('mona').call('decisions.explain', {
      input: { function: 'orders.approve', subject: id },
    })
    expect(output).toMatchObject({ allowed: false, instead: [{ name: 'Sue Castell' }] })
  })
})

describe('why one may not approve, though one is named', () => {
  it('names the permission that is missing, and who grants it', async () => {
    const w = await world()
    const { id } = await w.order({ awaits: 'person', approverId: w.person('tim') })
    const { output } = await w.as('tim').call('decisions.explain', {
      input: { function: 'orders.approve', subject: id },
    })
    const verdicts = output.layers.map((one: { layer: string; verdict: string }) => [one.layer, one.verdict])
    expect(Object.fromEntries(verdicts)).toMatchObject({ permission: 'blocked', relation: 'passed' })
    expect(output.unlock).toContainEqual(
      expect.objectContaining({
        says: 'A role that may approve or deny ticket orders (of their direct reports only)',
        who: [expect.objectContaining({ name: 'Gus Hartmann', how: 'global administrator' })],
      }),
    )
  })
})
