import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { removeAudience } from './remove-audience.ts'

const audience = async (w: World) => {
  const input = { name: crypto.randomUUID(), departments: [w.ids.accounts.Library] }
  return (await w.as('sue').call('admissions.save-audience', { input })).output.id as string
}

behaviour(removeAudience, {
  'an audience': {
    given: audience,
    sue: 'allowed',
    ivy: 'permission',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('removing an audience', () => {
  it('is refused while seats are kept for it', async () => {
    const w = await world()
    const id = await audience(w)
    const event = await w.event()
    const [seat] = await w.admissions(event.id, 1, { audienceId: id })
    const remove = () => w.as('sue').call(removeAudience, { on: id })
    await expect(remove()).rejects.toMatchObject({ code: 'conflict' })
    await w.as('sue').call('admissions.release', { input: { admissionIds: [seat], to: 'public' } })
    await remove()
    expect((await w.as('sue').call('admissions.audiences')).output.items).toEqual([])
  })
})
