import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { addContact } from './add-contact.ts'

behaviour(addContact, {
  'a ticket that nobody holds': {
    given: (w) => w.ticket(),
    edie: 'allowed',
    tess: 'permission',
    rex: 'permission',
    gus: 'permission',
    cleo: 'licence',
  },
  'one that they hold': { given: (w) => w.ticket({ responsibleId: w.person('tess') }), tess: 'allowed' },
  'one that they hold, without "edit own"': {
    given: (w) => w.ticket({ responsibleId: w.person('rex') }),
    rex: 'permission',
  },
  'one that they review': { given: (w) => w.ticket({ typeId: w.ids.types.Printing }), rex: 'allowed' },
  'a converted one': { given: (w) => w.ticket({ isConverted: true }), edie: 'state' },
})

describe.each(engines)('adding a contact (%s)', (engine) => {
  it('lets them see the ticket, once', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    const asked = { on: id, input: { personId: w.person('ned') } }
    const { output } = await w.as('edie').call(addContact, asked)
    expect(output).toEqual({
      id,
      version: 2,
      changes: [{ field: 'Contact', before: null, after: 'Ned Abara' }],
    })
    const seen = (await w.as('ned').call('tickets.view', { on: id })).output
    expect(seen.contacts).toEqual([{ id: w.person('ned'), name: 'Ned Abara' }])
    expect(seen.feed).toMatchObject([{ kind: 'contact', changes: output.changes }])
    await expect(w.as('edie').call(addContact, asked)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('accepts nobody who is not active here', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('ned')).execute(),
    )
    for (const personId of [w.person('ned'), crypto.randomUUID()])
      await expect(w.as('edie').call(addContact, { on: id, input: { personId } })).rejects.toMatchObject({
        code: 'invalid',
      })
  })
})
