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
  // of Ivy she is the manager, and for Ned she could step in
  expect([await total('sue', 'to-decide'), await total('sue', 'for-others')]).toEqual([1, 1])
  expect(await total('sue', 'all')).toBe(3)
  expect(await total('tim', 'all')).toBe(0)
})

it('is worked from its front, narrowed and sorted, page after page', async () => {
  const w = await world()
  const older = { askedAt: new Date(Date.now() - 9 * 24 * 3_600_000) }
  const first = await specialRequest(w, { ...older, budgetCents: 90_000, eventName: 'Opera' })
  const second = await specialRequest(w, { neededBy: '2031-01-01' })
  const third = await specialRequest(w, { budgetCents: 10_000, neededBy: '2030-01-01' })
  const asked = async (input: object) =>
    (await w.as('mona').call(listSpecials, { input: { view: 'to-decide', ...input } })).output
  const found = async (input: object) => (await asked(input)).items.map(({ id }: { id: string }) => id)
  expect(await found({})).toEqual([first.id, second.id, third.id])
  expect(await found({ q: 'opera' })).toEqual([first.id])
  expect(await found({ days: 7 })).toEqual([first.id])
  expect(await found({ fromCents: 50_000 })).toEqual([first.id])
  expect(await found({ owner: w.person('ivy') })).toEqual([])
  expect(await found({ sort: 'dearest' })).toEqual([first.id, third.id, second.id])
  const page = await asked({ sort: 'needed', limit: 1 })
  expect([page.items[0].id, page.total]).toEqual([third.id, 3])
  expect(await found({ sort: 'needed', limit: 2, cursor: page.next })).toEqual([second.id, first.id])
  expect(page.narrow.owners).toEqual([{ id: w.person('ned'), name: 'Ned Abara', count: 3 }])
})
