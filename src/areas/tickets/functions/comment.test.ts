import { describe, expect, it } from 'vitest'
import { setSwitches } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { commentTicket } from './comment.ts'

behaviour(commentTicket, {
  'a ticket that nobody holds': {
    given: (w) => w.ticket(),
    edie: 'allowed',
    cleo: 'allowed',
    tess: 'application',
    rex: 'application',
    gus: 'application',
    ned: 'licence',
    nobody: 'licence',
  },
  'one that they hold': { given: (w) => w.ticket({ responsibleId: w.person('tess') }), tess: 'allowed' },
  'one that they review': { given: (w) => w.ticket({ typeId: w.ids.types.Printing }), rex: 'allowed' },
  'a converted one (ruling 22)': {
    given: (w) => w.ticket({ isConverted: true }),
    edie: 'allowed',
    cleo: 'allowed',
  },
  'an archived one': { given: (w) => w.ticket({ isArchived: true }), edie: 'state', cleo: 'state' },
})

describe.each(engines)('commenting (%s)', (engine) => {
  it('needs "update all" alone where the status stays (ruling 4)', async () => {
    const w = await world(engine)
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['tickets.update-all'] })
        .where('id', '=', w.ids.roles.Technician as string)
        .execute(),
    )
    const { id } = await w.ticket()
    const { output } = await w.as('tess').call(commentTicket, { on: id, input: { body: 'Looking into it.' } })
    expect(output.version).toBe(2)
    const seen = (await w.as('cleo').call('tickets.view', { on: id })).output
    expect(seen.feed).toEqual([
      {
        id: output.id,
        kind: 'comment',
        author: { id: w.person('tess'), name: 'Tess Lindqvist' },
        body: 'Looking into it.',
        isPrivate: false,
        changes: [],
        createdAt: expect.any(String),
      },
    ])
  })

  it('is open in the portal to whoever sees the ticket there, and only while they do', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    await w.as('cleo').call(commentTicket, { on: id, input: { body: 'Still broken.' } })
    expect(await w.lastAudit()).toMatchObject({ witness: 'tdx.view.own-portal', actorId: w.person('cleo') })
    await setSwitches(w, {})
    await expect(
      w.as('cleo').call(commentTicket, { on: id, input: { body: 'Hello?' } }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes no empty words', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    await expect(w.as('edie').call(commentTicket, { on: id, input: { body: ' \n ' } })).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    )
  })
})
