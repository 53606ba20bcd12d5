import { describe, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'

const technician = {
  licence: 'technician',
  applications: ['work-management', 'ticketing'],
  permissions: ['tickets.take-unassigned'],
}

describe('decisions.simulate: everybody who is signed in may imagine', () => {
  it('decides as the real thing would', async () => {
    const w = await world()
    const ask = async (world: object) =>
      (await w.as('cleo').call('decisions.simulate', { input: { function: 'tickets.take', world } })).output
    expect(await ask(technician)).toEqual({
      function: 'tickets.take',
      allowed: true,
      row: 'tdx.work.take',
      blockers: [],
      unlock: [],
    })
    expect(await ask({ ...technician, states: ['ticket.closed'] })).toMatchObject({
      allowed: false,
      blockers: [['not ticket.closed']],
      unlock: [['not ticket.closed']],
    })
  })

  it('refuses a world it does not understand', async () => {
    const w = await world()
    const asked = { input: { function: 'tickets.take', world: { licence: 'wizard' } } }
    await expect(w.as('cleo').call('decisions.simulate', asked)).rejects.toMatchObject({ code: 'invalid' })
  })
})
