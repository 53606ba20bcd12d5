import { describe, expect, it } from 'vitest'
import { inFacilities, resolved } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { views } from '../views.ts'
import { countTickets } from './counts.ts'

behaviour(countTickets, {
  'in general': {
    given: async () => '',
    tess: 'allowed',
    cleo: 'allowed',
    ned: 'allowed',
    gus: 'application',
    sue: 'application',
    nobody: 'licence',
  },
})

describe.each(engines)('counting tickets (%s)', (engine) => {
  it.each(['tess', 'cleo', 'edie'] as const)('gives %s what the lists give, view by view', async (handle) => {
    const w = await world(engine)
    await w.ticket({ responsibleId: w.person('tess') })
    await w.ticket({ responsibleId: w.person('edie'), ...resolved(w) })
    await w.ticket({ creatorId: w.person('edie'), requestorId: w.person('edie') })
    await w.ticket(inFacilities(w))
    await w.ticket({ isTemplate: true })
    for (const narrowed of [{}, { application: w.ids.applications['it-help'] }]) {
      const counts = (await w.as(handle).call(countTickets, { input: narrowed })).output
      for (const view of views) {
        const { output } = await w.as(handle).call('tickets.list', { input: { view, ...narrowed } })
        expect({ [view]: counts[view] }).toEqual({ [view]: output.total })
      }
    }
  })
})
