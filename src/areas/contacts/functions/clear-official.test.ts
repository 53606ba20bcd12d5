import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { clearOfficial } from './clear-official.ts'

const official = async (w: World) =>
  (await w.as('ned').call('contacts.add', { input: { name: 'Ana Ruiz', isOfficial: true } })).output
    .id as string

behaviour(clearOfficial, {
  'a guest whom Ned wrote down as a public official': {
    given: official,
    sue: 'allowed',
    ned: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
})

it('takes the mark away, and no correction does', async () => {
  const w = await world()
  const id = await official(w)
  await expect(
    w.as('ned').call('contacts.edit', { on: id, input: { isOfficial: false } }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await w.as('sue').call(clearOfficial, { on: id })
  expect((await w.as('ned').call('contacts.view', { on: id })).output.isOfficial).toBe(false)
})
