import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { addGiftLimit } from './add-gift-limit.ts'

behaviour(addGiftLimit, {
  'whoever configures the box office': { sue: 'allowed', ned: 'permission', tess: 'application' },
})

it('is a limit a guest and year', async () => {
  const w = await world()
  await w.as('sue').call(addGiftLimit, { input: { name: 'Gifts', cents: 10_000, level: 'compliance' } })
  const { items } = (await w.as('ned').call('limits.list')).output
  expect(items).toMatchObject([{ kind: 'gift', per: 'guest', period: 'year', amount: 10_000, guests: 'all' }])
})
