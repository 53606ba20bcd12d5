import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { takeTicket } from './take.ts'

behaviour(takeTicket, {
  'an open ticket that nobody holds': {
    given: (w) => w.ticket(),
    tess: 'allowed',
    edie: 'allowed',
    rhea: 'permission',
    rex: 'permission',
    ada: 'permission',
    gus: 'application',
    sue: 'application',
    cleo: 'licence',
    nobody: 'licence',
  },
  'one that the own group holds': {
    given: (w) => w.ticket({ responsibleGroupId: w.ids.groups['Client Support'] }),
    tess: 'allowed',
    edie: 'state',
  },
  'one that another group holds': {
    given: (w) => w.ticket({ responsibleGroupId: w.ids.groups.Print }),
    tess: 'state',
    rhea: 'permission',
  },
  'one that somebody holds': { given: (w) => w.ticket({ responsibleId: w.person('rhea') }), tess: 'state' },
  'one that they hold already': {
    given: (w) => w.ticket({ responsibleId: w.person('tess') }),
    tess: 'state',
  },
  'a completed one': {
    given: (w) => w.ticket({ statusId: w.ids.statuses.Resolved, statusClass: 'completed' }),
    tess: 'state',
  },
  'one converted to a project task': { given: (w) => w.ticket({ isConverted: true }), tess: 'state' },
  'a template': { given: (w) => w.ticket({ isTemplate: true }), tess: 'state' },
  'an archived one': { given: (w) => w.ticket({ isArchived: true }), tess: 'state' },
  'one of another application': {
    given: (w) =>
      w.ticket({
        applicationId: w.ids.applications.facilities,
        typeId: w.ids.types['facilities/General'],
        statusId: w.ids.statuses['facilities/New'],
      }),
    tess: 'application',
  },
})

describe.each(engines)('taking a ticket (%s)', (engine) => {
  it('makes the taker responsible, keeps the group and tells the feed', async () => {
    const w = await world(engine)
    const { id } = await w.ticket({ responsibleGroupId: w.ids.groups['Client Support'] })
    const { output } = await w.as('tess').call(takeTicket, { on: id })
    expect(output).toEqual({
      id,
      version: 2,
      changes: [{ field: 'Responsible', before: null, after: 'Tess Lindqvist' }],
    })
    const seen = (await w.as('tess').call('tickets.view', { on: id })).output
    expect(seen.responsible).toEqual({ id: w.person('tess'), name: 'Tess Lindqvist' })
    expect(seen.responsibleGroup.name).toBe('Client Support')
    expect(seen.feed).toMatchObject([
      { kind: 'assign', author: { name: 'Tess Lindqvist' }, isPrivate: false },
    ])
    expect(await w.lastAudit()).toMatchObject({
      function: 'tickets.take',
      outcome: 'done',
      witness: 'tdx.work.take',
      subjectLabel: seen.feed.length > 0 ? `#${seen.number}` : null,
    })
    expect(w.outbox()).toMatchObject([{ event: 'ticket.taken' }])
  })
})
