import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { whoCan } from './who.ts'

behaviour(whoCan, {
  'asking who can': {
    tess: 'allowed',
    sue: 'allowed',
    ned: 'allowed',
    cleo: 'application',
    nobody: 'application',
  },
})

describe('decisions.who', () => {
  it('names exactly the people whose own call would be allowed, each with the reason', async () => {
    const w = await world()
    const ticket = await w.ticket({ typeId: w.ids.types.Printing })
    const { output } = await w
      .as('tess')
      .call(whoCan, { input: { function: 'tickets.assign', subject: ticket.id } })
    expect(output.people).toEqual([
      {
        id: w.person('edie'),
        name: 'Edie Navarro',
        how: 'their role may edit all tickets regardless of type',
      },
      { id: w.person('rex'), name: 'Rex Adeyemi', how: 'reviewer of the ticket' },
    ])
  })
})
