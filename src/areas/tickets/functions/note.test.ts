import { describe, expect, it } from 'vitest'
import { inFacilities } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { noteOnTicket } from './note.ts'

behaviour(noteOnTicket, {
  'a ticket that nobody holds': {
    given: (w) => w.ticket(),
    edie: 'allowed',
    tess: 'permission',
    cleo: 'licence',
    nobody: 'licence',
  },
  'one that they hold': { given: (w) => w.ticket({ responsibleId: w.person('tess') }), tess: 'allowed' },
  'one that they review in an application they cannot open': {
    given: (w) => w.ticket({ ...inFacilities(w), typeId: w.ids.types['facilities/Printing'] }),
    rex: 'application',
  },
  'an archived one': { given: (w) => w.ticket({ isArchived: true }), edie: 'state' },
})

describe.each(engines)('private notes (%s)', (engine) => {
  it('are marked as such', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    await w.as('edie').call(noteOnTicket, { on: id, input: { body: 'Warranty is over.' } })
    const seen = (await w.as('rex').call('tickets.view', { on: id })).output
    expect(seen.feed).toMatchObject([{ kind: 'comment', body: 'Warranty is over.', isPrivate: true }])
    expect(w.outbox()).toMatchObject([{ event: 'ticket.noted' }])
  })
})
