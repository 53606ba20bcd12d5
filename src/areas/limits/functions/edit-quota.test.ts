import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { editQuota } from './edit-quota.ts'

const input = { name: 'Fair share', seats: 8, per: 'person', period: 'quarter', level: 'warn' }
const quota = async (w: World) => (await w.as('sue').call('limits.add-quota', { input })).output.id as string
const gift = async (w: World) =>
  (await w.as('sue').call('limits.add-gift-limit', { input: { name: 'G', cents: 1, level: 'warn' } })).output
    .id as string

behaviour(editQuota, {
  'a quota': { given: quota, sue: 'allowed', ned: 'permission', tess: 'application' },
  'a gift limit': { given: gift, sue: 'state' },
})

it('says it anew as a whole', async () => {
  const w = await world()
  const id = await quota(w)
  await w
    .as('sue')
    .call(editQuota, { on: id, input: { ...input, seats: 4, level: 'block', category: 'suite' } })
  expect((await w.as('ned').call('limits.view', { on: id })).output).toMatchObject({
    amount: 4,
    level: 'block',
    category: 'suite',
    version: 2,
  })
})
