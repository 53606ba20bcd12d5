import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { viewLimit } from './view.ts'

const quota = async (w: World) =>
  (
    await w.as('sue').call('limits.add-quota', {
      input: { name: 'Fair share', seats: 8, per: 'person', period: 'quarter', level: 'warn' },
    })
  ).output.id as string

behaviour(viewLimit, { 'a quota': { given: quota, ned: 'allowed', sue: 'allowed', tess: 'application' } })

it('says what can be done with it', async () => {
  const w = await world()
  const { output } = await w.as('sue').call(viewLimit, { on: await quota(w) })
  expect(output).toMatchObject({
    name: 'Fair share',
    amount: 8,
    can: { 'limits.edit-quota': { allowed: true } },
  })
})
