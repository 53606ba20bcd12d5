import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { listSpecials } from './list.ts'

behaviour(listSpecials, {
  'whoever may open the Box Office': { ned: 'allowed', ivy: 'allowed', tess: 'application' },
})

it('gives each person what is theirs: to look after, to decide, to find', async () => {
  const w = await world()
  await specialRequest(w)
  await specialRequest(w, { state: 'pending-sourcing' })
  await specialRequest(w, { ownerId: w.person('ivy'), askedById: w.person('ivy') })
  const total = async (who: 'ned' | 'mona' | 'sue' | 'ivy' | 'tim', view: string) =>
    (await w.as(who).call(listSpecials, { input: { view } })).output.total
  expect([await total('ned', 'mine'), await total('ned', 'to-decide'), await total('ned', 'all')]).toEqual([
    2, 0, 2,
  ])
  expect([await total('mona', 'to-decide'), await total('mona', 'all')]).toEqual([1, 2])
  expect([await total('ivy', 'mine'), await total('ivy', 'to-source'), await total('ivy', 'all')]).toEqual([
    1, 1, 2,
  ])
  expect([await total('sue', 'to-decide'), await total('sue', 'all')]).toEqual([2, 3])
  expect(await total('tim', 'all')).toBe(0)
})
