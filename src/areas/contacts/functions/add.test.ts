import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { addContact } from './add.ts'

behaviour(addContact, {
  'whoever may open the box office': { ned: 'allowed', tim: 'allowed', tess: 'application' },
})

it('keeps one guest an address', async () => {
  const w = await world()
  const input = { name: 'Ana Ruiz', email: 'ana@delta.example' }
  await w.as('ned').call(addContact, { input })
  expect(await w.lastAudit()).toMatchObject({ function: 'contacts.add', subjectLabel: 'Ana Ruiz' })
  await expect(
    w.as('ivy').call(addContact, { input: { name: 'A. Ruiz', email: 'ANA@delta.example' } }),
  ).rejects.toMatchObject({ code: 'conflict' })
  // Without an address, two may be called the same.
  await w.as('ned').call(addContact, { input: { name: 'Ana Ruiz' } })
  await w.as('ned').call(addContact, { input: { name: 'Ana Ruiz' } })
})
