import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { askSpecially } from './ask.ts'

behaviour(askSpecially, {
  'whoever may open the Box Office': {
    ned: 'allowed',
    tim: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

const asked = { eventName: 'Cup final', quantity: 2, purpose: 'client', reason: 'They asked for it' }

it('waits for the manager, and where that one cannot decide for whoever follows', async () => {
  const w = await world()
  const { output } = await w.as('ned').call(askSpecially, { input: asked })
  expect(output).toMatchObject({ state: 'pending-approval', number: expect.any(Number) })
  const seen = await w.as('mona').call('specials.view', { on: output.id })
  expect(seen.output).toMatchObject({
    waitsFor: 'Mona Petrov',
    can: { 'specials.approve': { allowed: true } },
  })
  expect(w.outbox()).toMatchObject([{ event: 'special.asked', subject: { id: output.id } }])
  const own = await w.as('sue').call(askSpecially, { input: asked })
  expect((await w.as('sue').call('specials.view', { on: own.output.id })).output.waitsFor).toBe(
    'whoever may decide any order',
  )
})

it('wants a day that is still to come, and an answer before it', async () => {
  const w = await world()
  for (const [more, path] of [
    [{ day: '2020-01-01' }, '/day'],
    [{ day: '2999-01-01', neededBy: '2999-02-01' }, '/neededBy'],
  ] as const)
    await expect(w.as('ned').call(askSpecially, { input: { ...asked, ...more } })).rejects.toMatchObject({
      details: { errors: [{ path }] },
    })
})
