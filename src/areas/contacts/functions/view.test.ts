import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { viewContact } from './view.ts'

const ofNed = async (w: World) =>
  (await w.as('ned').call('contacts.add', { input: { name: 'Ana Ruiz' } })).output.id as string

behaviour(viewContact, {
  'a guest of Ned': {
    given: ofNed,
    ned: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
})

it('is not there for whoever does not know them', async () => {
  const w = await world()
  const id = await ofNed(w)
  expect((await w.as('ned').call(viewContact, { on: id })).output).toMatchObject({
    name: 'Ana Ruiz',
    orders: 0,
  })
  await expect(w.as('ivy').call(viewContact, { on: id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(w.as('ivy').call('contacts.edit', { on: id, input: {} })).rejects.toMatchObject({
    code: 'not-found',
  })
})
