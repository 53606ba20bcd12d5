import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listLimits } from './list.ts'

behaviour(listLimits, {
  'everybody in the box office may know what they are held to': {
    ned: 'allowed',
    sue: 'allowed',
    tess: 'application',
  },
})

it('says each limit as a sentence, quotas first', async () => {
  const w = await world()
  await w.as('sue').call('limits.add-gift-limit', { input: { name: 'Gifts', cents: 30_000, level: 'block' } })
  await w.as('sue').call('limits.add-quota', {
    input: { name: 'Fair share', seats: 8, per: 'person', period: 'quarter', level: 'warn' },
  })
  const { items } = (await w.as('ned').call(listLimits)).output
  expect(items.map(({ says }: { says: string }) => says)).toEqual([
    '8 seats a person and quarter; over it: warn',
    '300.00 a guest and year; over it: refuse',
  ])
})
