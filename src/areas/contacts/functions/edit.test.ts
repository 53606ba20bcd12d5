import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { editContact } from './edit.ts'

const add = async (w: World, name: string, email = '') =>
  (await w.as('ned').call('contacts.add', { input: { name, email } })).output.id as string

behaviour(editContact, {
  'a guest of Ned': {
    given: (w) => add(w, 'Ana Ruiz'),
    ned: 'allowed',
    sue: 'allowed',
    ivy: 'permission',
    tess: 'application',
  },
})

it('corrects what is said, and leaves the rest', async () => {
  const w = await world()
  const id = await add(w, 'Ana Ruiz', 'ana@delta.example')
  await w.as('ned').call(editContact, { on: id, input: { company: 'Delta Freight', isOfficial: true } })
  expect((await w.as('ned').call('contacts.view', { on: id })).output).toMatchObject({
    name: 'Ana Ruiz',
    email: 'ana@delta.example',
    company: 'Delta Freight',
    isOfficial: true,
    version: 2,
  })
  await add(w, 'Ben Okoro', 'ben@bright.example')
  await expect(
    w.as('ned').call(editContact, { on: id, input: { email: 'BEN@bright.example' } }),
  ).rejects.toMatchObject({ code: 'conflict' })
})
