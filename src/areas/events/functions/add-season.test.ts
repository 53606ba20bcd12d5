import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { addSeason } from './add-season.ts'

behaviour(addSeason, {
  'in general': {
    given: async () => '',
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    gus: 'application',
  },
})

describe('adding a season', () => {
  it('wants events that are there, and a name of its own', async () => {
    const w = await world()
    const { id } = await w.event()
    const add = (input: object) =>
      w.as('ivy').call(addSeason, { input: { name: 'Spring', eventIds: [id], ...input } })
    await add({})
    await expect(add({})).rejects.toMatchObject({ code: 'conflict' })
    await expect(add({ name: 'Autumn', eventIds: [id, crypto.randomUUID()] })).rejects.toMatchObject({
      details: { errors: [{ path: '/eventIds' }] },
    })
    await expect(add({ name: 'Autumn', eventIds: [] })).rejects.toMatchObject({ code: 'invalid' })
  })
})
