import { expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { listChains } from './list.ts'

behaviour(listChains, {
  'whoever configures the desk': {
    sue: 'allowed',
    mona: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
})

it('shows every version, the newest first, with whom it names', async () => {
  const w = await world()
  await givesWord(w, 'ivy', 'orders.decide@reports')
  const step = { approver: 'person', personId: w.person('ivy'), when: { fromCents: 100_000 } }
  await w.as('sue').call('chains.save', { input: { name: 'First', steps: [] } })
  await w.as('sue').call('chains.save', { input: { name: 'Second', steps: [step] } })
  const { items } = (await w.as('sue').call(listChains)).output
  expect(items).toMatchObject([
    { number: 2, name: 'Second', state: 'draft', steps: [step], people: [{ name: 'Ivy Tan' }] },
    { number: 1, name: 'First', savedBy: { name: 'Sue Castell' }, orders: 0 },
  ])
})
