import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { editGiftLimit } from './edit-gift-limit.ts'

const gift = async (w: World) =>
  (await w.as('sue').call('limits.add-gift-limit', { input: { name: 'G', cents: 1, level: 'warn' } })).output
    .id as string

behaviour(editGiftLimit, {
  'a gift limit': { given: gift, sue: 'allowed', ned: 'permission', tess: 'application' },
})

it('says it anew as a whole', async () => {
  const w = await world()
  const id = await gift(w)
  await w.as('sue').call(editGiftLimit, {
    on: id,
    input: { name: 'Officials', cents: 0, guests: 'officials', level: 'block' },
  })
  expect((await w.as('ned').call('limits.view', { on: id })).output).toMatchObject({
    name: 'Officials',
    amount: 0,
    guests: 'officials',
  })
})
