import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { enterTicket } from './enter.ts'

behaviour(enterTicket, {
  'into IT Help': {
    given: async (w) => w.ids.applications['it-help'] as string,
    tess: 'allowed',
    rex: 'allowed',
    ada: 'allowed',
    gus: 'application',
    mona: 'application',
    cleo: 'licence',
    nobody: 'licence',
  },
  'into an application they have no access to': {
    given: async (w) => w.ids.applications.facilities as string,
    tess: 'application',
    edie: 'application',
  },
})

describe.each(engines)('entering a ticket (%s)', (engine) => {
  it('fills in status, priority, requestor and account', async () => {
    const w = await world(engine)
    await w.tx((tx) =>
      tx
        .updateTable('people')
        .set({ defaultAccountId: w.ids.accounts.Library as string })
        .where('id', '=', w.person('cleo'))
        .execute(),
    )
    const { output } = await w.as('tess').call(enterTicket, {
      input: {
        applicationId: w.ids.applications['it-help'],
        typeId: w.ids.types.Printing,
        title: '  Plotter is out of ink ',
        requestorId: w.person('cleo'),
        impactId: w.ids.impacts['Affects organisation'],
        urgencyId: w.ids.urgencies.High,
      },
    })
    const seen = (await w.as('tess').call('tickets.view', { on: output.id })).output
    expect(seen).toMatchObject({
      number: output.number,
      version: 1,
      title: 'Plotter is out of ink',
      classification: 'incident',
      statusName: 'New',
      priorityName: 'P1',
      requestorName: 'Cleo Marsh',
      accountName: 'Library',
      creator: { name: 'Tess Lindqvist' },
      responsible: null,
      reviewer: { name: 'Rex Adeyemi', kind: 'person' },
      feed: [{ kind: 'created', author: { name: 'Tess Lindqvist' } }],
    })
    expect(await w.lastAudit()).toMatchObject({
      function: 'tickets.enter',
      subjectLabel: `#${output.number}`,
    })
  })

  it('takes the default priority where the matrix says nothing, and the actor as requestor', async () => {
    const w = await world(engine)
    const { output } = await w.as('tess').call(enterTicket, {
      input: {
        applicationId: w.ids.applications['it-help'],
        typeId: w.ids.types.General,
        title: 'Change a bulb',
        impactId: w.ids.impacts['Affects group'],
      },
    })
    const seen = (await w.as('tess').call('tickets.view', { on: output.id })).output
    expect(seen).toMatchObject({ priorityName: 'P3', requestor: { id: w.person('tess') }, accountName: null })
  })

  it('refuses references that mean nothing there, by their place', async () => {
    const w = await world(engine)
    const enter = (input: object) =>
      w.as('tess').call(enterTicket, {
        input: {
          applicationId: w.ids.applications['it-help'],
          typeId: w.ids.types.General,
          title: 'Change a bulb',
          ...input,
        },
      })
    const nobody = crypto.randomUUID()
    const places = {
      typeId: nobody,
      requestorId: nobody,
      accountId: nobody,
      impactId: nobody,
      urgencyId: nobody,
    }
    for (const [place, id] of Object.entries(places))
      await expect(enter({ [place]: id })).rejects.toMatchObject({
        code: 'invalid',
        details: { errors: [{ path: `/${place}` }] },
      })
    await expect(enter({ typeId: w.ids.types['facilities/General'] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(enter({ title: '   ' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
