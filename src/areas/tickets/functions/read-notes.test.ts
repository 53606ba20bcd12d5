import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { readNotes } from './read-notes.ts'

behaviour(readNotes, {
  'a ticket of theirs in every other way': {
    given: (w) =>
      w.ticket({
        requestorId: w.person('cleo'),
        responsibleId: w.person('gus'),
        typeId: w.ids.types.Printing,
      }),
    tess: 'allowed',
    rex: 'allowed',
    gus: 'application',
    cleo: 'licence',
    nobody: 'licence',
  },
})

describe.each(engines)('reading notes (%s)', (engine) => {
  it('gives the private entries and no others', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    await w.as('edie').call('tickets.comment', { on: id, input: { body: 'For all.' } })
    await w.as('edie').call('tickets.note', { on: id, input: { body: 'For us.' } })
    const { output } = await w.as('tess').call(readNotes, { on: id })
    expect(output.items).toMatchObject([{ body: 'For us.', isPrivate: true }])
    expect(output.items).toHaveLength(1)
  })
})
