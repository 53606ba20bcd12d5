import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { removeLimit } from './remove.ts'

const gift = async (w: World) =>
  (await w.as('sue').call('limits.add-gift-limit', { input: { name: 'G', cents: 1, level: 'warn' } })).output
    .id as string

behaviour(removeLimit, {
  'a limit': { given: gift, sue: 'allowed', ned: 'permission', tess: 'application' },
})

it('is gone', async () => {
  const w = await world()
  await w.as('sue').call(removeLimit, { on: await gift(w) })
  expect((await w.as('ned').call('limits.list')).output.items).toEqual([])
})
