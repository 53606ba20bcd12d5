import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { viewChain } from './view.ts'

const saved = async (w: World): Promise<string> =>
  (await w.as('sue').call('chains.save', { input: { name: 'Above $1,000', steps: [] } })).output.id

behaviour(viewChain, {
  'a version': { given: saved, sue: 'allowed', mona: 'permission', ned: 'permission' },
})

it('says whether it can be switched on', async () => {
  const w = await world()
  const { output } = await w.as('sue').call(viewChain, { on: await saved(w) })
  expect(output).toMatchObject({ name: 'Above $1,000', can: { 'chains.activate': { allowed: true } } })
})
