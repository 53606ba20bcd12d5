import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { editTicket } from './edit.ts'

behaviour(editTicket, {
  'a ticket that nobody holds': {
    given: (w) => w.ticket(),
    edie: 'allowed',
    tess: 'permission',
    rex: 'permission',
    ada: 'permission',
    gus: 'permission',
    cleo: 'licence',
  },
  'one that they hold': {
    given: (w) => w.ticket({ responsibleId: w.person('tess') }),
    tess: 'allowed',
    rhea: 'permission',
  },
  'one that they hold, without "edit own"': {
    given: (w) => w.ticket({ responsibleId: w.person('rex') }),
    rex: 'permission',
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
  'one that they review as a group': {
    given: async (w) => {
      const typeId = crypto.randomUUID()
      await w.tx((tx) =>
        tx
          .insertInto('ticketTypes')
          .values({
            orgId: w.orgId,
            id: typeId,
            applicationId: w.ids.applications['it-help'] as string,
            name: 'Copiers',
            reviewerId: null,
            reviewingGroupId: w.ids.groups.Print as string,
          })
          .execute(),
      )
      return w.ticket({ typeId })
    },
    rhea: 'allowed',
    tess: 'permission',
  },
  'one whose type names a person before their group': {
    given: async (w) => {
      const typeId = crypto.randomUUID()
      await w.tx((tx) =>
        tx
          .insertInto('ticketTypes')
          .values({
            orgId: w.orgId,
            id: typeId,
            applicationId: w.ids.applications['it-help'] as string,
            name: 'Plotters',
            reviewerId: w.person('rex'),
            reviewingGroupId: w.ids.groups.Print as string,
          })
          .execute(),
      )
      return w.ticket({ typeId })
    },
    rex: 'allowed',
    rhea: 'permission',
  },
  'a converted one': { given: (w) => w.ticket({ isConverted: true }), edie: 'state' },
  'a template': { given: (w) => w.ticket({ isTemplate: true }), edie: 'state' },
})

describe.each(engines)('editing a ticket (%s)', (engine) => {
  it('changes what is said, priority with it, and tells the feed in names', async () => {
    const w = await world(engine)
    const { id } = await w.ticket({ accountId: w.ids.accounts.Library })
    const { output } = await w.as('edie').call(editTicket, {
      on: id,
      input: {
        title: 'No printer works',
        accountId: null,
        impactId: w.ids.impacts['Affects group'],
        urgencyId: w.ids.urgencies.High,
        requestorId: w.person('ned'),
      },
    })
    expect(output).toEqual({
      id,
      version: 2,
      changes: [
        { field: 'Title', before: 'Cannot print from the reading room', after: 'No printer works' },
        { field: 'Account', before: 'Library', after: null },
        { field: 'Impact', before: null, after: 'Affects group' },
        { field: 'Urgency', before: null, after: 'High' },
        { field: 'Priority', before: 'P3', after: 'P2' },
        { field: 'Requestor', before: 'Cleo Marsh', after: 'Ned Abara' },
      ],
    })
    const seen = (await w.as('edie').call('tickets.view', { on: id })).output
    expect(seen).toMatchObject({
      title: 'No printer works',
      priorityName: 'P2',
      accountName: null,
      typeName: 'General',
    })
    expect(seen.feed).toMatchObject([{ kind: 'edit', changes: output.changes }])
  })

  it('changes the reviewer with the type, unless the editor would lose the right to edit (ruling 10)', async () => {
    const w = await world(engine)
    const { id } = await w.ticket({ typeId: w.ids.types.Printing })
    const retype = { on: id, input: { typeId: w.ids.types.General } }
    await expect(w.as('rex').call(editTicket, retype)).rejects.toMatchObject({ code: 'conflict' })
    await w.as('edie').call(editTicket, retype)
    expect((await w.as('edie').call('tickets.view', { on: id })).output.reviewer).toBeNull()
    await expect(w.as('rex').call(editTicket, { on: id, input: { title: 'x' } })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  it('refuses what it cannot mean', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    const edit = (input: object) => w.as('edie').call(editTicket, { on: id, input })
    await expect(edit({})).rejects.toMatchObject({ code: 'invalid' })
    await expect(edit({ title: 'Cannot print from the reading room' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(edit({ statusId: w.ids.statuses.Resolved })).rejects.toMatchObject({ code: 'invalid' })
    await expect(edit({ typeId: w.ids.types['facilities/General'] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(edit({ requestorId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'invalid' })
  })
})
