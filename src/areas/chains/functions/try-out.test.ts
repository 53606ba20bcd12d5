import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { tryChainOut } from './try-out.ts'

const save = async (w: World, input: object = {}): Promise<string> =>
  (await w.as('sue').call('chains.save', { input: { name: 'Tried', steps: [], ...input } })).output.id

behaviour(tryChainOut, {
  'a draft': { given: save, sue: 'allowed', mona: 'permission', ned: 'permission', tess: 'application' },
})

it('tells for whom past orders would have waited, which would differ, and changes nothing', async () => {
  const w = await world()
  const decided = { state: 'completed', decidedById: w.person('mona'), decidedAt: new Date() }
  await w.order({ ...decided })
  const dear = await w.order({
    ...decided,
    admissions: await w.admissions((await w.event()).id, 6),
  })
  for (const state of ['pending-approval', 'expired']) {
    const undecided = await w.order({ state })
    await w.stores((stores) => stores.orders.beginApproval(undecided.id, new Date()))
  }
  const steps = [
    { approver: 'manager', when: {} },
    { approver: 'compliance', when: { fromCents: 100_000 } },
  ]
  const id = await save(w, { steps })
  const before = await w.lastAudit()
  const { output } = await w.as('sue').call(tryChainOut, { on: id })
  expect(output).toMatchObject({
    orders: 2,
    atOnce: 0,
    waiting: [
      { who: 'Mona Petrov', orders: 2 },
      { who: 'Compliance', orders: 1 },
    ],
    differing: 1,
    differences: [{ id: dear.id, waitedFor: ['Mona Petrov'], wouldWaitFor: ['Mona Petrov', 'Compliance'] }],
  })
  expect(await w.lastAudit()).toEqual(before)
})

it('says how many would be approved at once where an administrator wants that', async () => {
  const w = await world()
  await w.order({ state: 'completed', decidedById: w.person('mona'), decidedAt: new Date() })
  const { output } = await w.as('sue').call(tryChainOut, { on: await save(w, { withoutSteps: 'approve' }) })
  expect(output).toMatchObject({ orders: 1, atOnce: 1, differing: 1 })
})
