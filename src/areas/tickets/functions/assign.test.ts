import { describe, expect, it } from 'vitest'
import { open } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { assignTicket } from './assign.ts'

behaviour(assignTicket, {
  'a ticket that nobody holds': {
    given: (w) => w.ticket(),
    edie: 'allowed',
    tess: 'permission',
    rex: 'permission',
    ada: 'permission',
    gus: 'permission',
    ned: 'licence',
    nobody: 'licence',
  },
  'one that they hold; "edit own" is not needed': {
    given: (w) => w.ticket({ responsibleId: w.person('rex') }),
    rex: 'allowed',
    tess: 'permission',
  },
  'one that their group holds and no person': {
    given: (w) => w.ticket({ responsibleGroupId: w.ids.groups.Print }),
    rhea: 'allowed',
    tess: 'permission',
  },
  'one that their group holds through another': {
    given: (w) => w.ticket({ responsibleGroupId: w.ids.groups.Print, responsibleId: w.person('edie') }),
    rhea: 'permission',
  },
  'one that they review': { given: (w) => w.ticket({ typeId: w.ids.types.Printing }), rex: 'allowed' },
  'a converted one': { given: (w) => w.ticket({ isConverted: true }), edie: 'state' },
  'a template': { given: (w) => w.ticket({ isTemplate: true }), edie: 'state' },
  'an archived one': { given: (w) => w.ticket({ isArchived: true }), edie: 'state' },
})

describe.each(engines)('assigning a ticket (%s)', (engine) => {
  const assign = async (w: World, ticket: Readonly<Record<string, unknown>>, input: object) => {
    const { id } = await w.ticket(ticket)
    const { output } = await w.as('edie').call(assignTicket, { on: id, input })
    const seen = (await w.as('edie').call('tickets.view', { on: id })).output
    return {
      changes: output.changes,
      now: [seen.responsibleName, seen.responsibleGroupName],
      feed: seen.feed,
    }
  }

  it('keeps a group that the person is in, brings their primary group, or clears it', async () => {
    const w = await world(engine)
    const { 'Client Support': support, Print: print } = w.ids.groups
    const tess = { responsibleId: w.person('tess') }
    const rhea = { responsibleId: w.person('rhea') }
    expect((await assign(w, { responsibleGroupId: support }, tess)).now).toEqual([
      'Tess Lindqvist',
      'Client Support',
    ])
    expect((await assign(w, { responsibleGroupId: support }, rhea)).now).toEqual(['Rhea Okafor', null])
    await w.tx((tx) =>
      tx
        .updateTable('groupMembers')
        .set({ isPrimary: true })
        .where('personId', '=', w.person('rhea'))
        .execute(),
    )
    expect((await assign(w, { responsibleGroupId: support }, rhea)).now).toEqual(['Rhea Okafor', 'Print'])
    expect((await assign(w, { ...tess, responsibleGroupId: support }, { groupId: print })).now).toEqual([
      null,
      'Print',
    ])
    expect((await assign(w, { ...rhea, responsibleGroupId: support }, { groupId: print })).now).toEqual([
      'Rhea Okafor',
      'Print',
    ])
    expect((await assign(w, { ...tess, responsibleGroupId: support }, { responsibleId: null })).now).toEqual([
      null,
      'Client Support',
    ])
    expect((await assign(w, { ...tess }, { ...rhea, groupId: support })).now).toEqual([
      'Rhea Okafor',
      'Client Support',
    ])
  })

  it('tells the feed in names', async () => {
    const w = await world(engine)
    const input = { responsibleId: w.person('rhea'), comment: 'Yours, I think.' }
    const { changes, feed } = await assign(w, { responsibleId: w.person('tess') }, input)
    expect(changes).toEqual([{ field: 'Responsible', before: 'Tess Lindqvist', after: 'Rhea Okafor' }])
    expect(feed).toMatchObject([{ kind: 'assign', body: 'Yours, I think.', changes }])
    expect(w.outbox()).toMatchObject([{ event: 'ticket.assigned' }])
  })

  it('accepts nobody who could not open the ticket to work on it', async () => {
    const w = await world(engine)
    const refused = { code: 'invalid', details: { errors: [{ path: '/responsibleId' }] } }
    // Cleo asked for it, and may see it; that does not make her a worker.
    await expect(assign(w, {}, { responsibleId: w.person('cleo') })).rejects.toMatchObject(refused)
    await expect(assign(w, {}, { responsibleId: w.person('mona') })).rejects.toMatchObject(refused)
    await expect(assign(w, {}, { responsibleId: crypto.randomUUID() })).rejects.toMatchObject(refused)
    await open(w, 'mona', 'my-work')
    expect((await assign(w, {}, { responsibleId: w.person('mona') })).now).toEqual(['Mona Petrov', null])
  })

  it('refuses a group that is none, and what would change nothing', async () => {
    const w = await world(engine)
    await expect(assign(w, {}, { groupId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'invalid' })
    await expect(assign(w, {}, {})).rejects.toMatchObject({ code: 'invalid' })
    await expect(assign(w, {}, { responsibleId: null })).rejects.toMatchObject({ code: 'invalid' })
  })
})
