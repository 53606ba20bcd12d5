import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { catalogueLists } from './lists.ts'

behaviour(catalogueLists, {
  'IT Help': {
    given: async (w) => w.ids.applications['it-help'] as string,
    tess: 'allowed',
    gus: 'allowed',
    cleo: 'application',
    nobody: 'application',
  },
})

describe.each(engines)('the choices of an application (%s)', (engine) => {
  it('are its own statuses and types, and what all share', async () => {
    const w = await world(engine)
    const input = { applicationId: w.ids.applications['it-help'] }
    const { output } = await w.as('tess').call(catalogueLists, { input })
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
    expect(names(output.statuses)).toEqual([
      'New',
      'In process',
      'On hold',
      'Requested',
      'Resolved',
      'Cancelled',
    ])
    expect(output.statuses[0]).toEqual({ id: w.ids.statuses.New, name: 'New', class: 'new', isDefault: true })
    expect(output.types).toEqual([
      { id: w.ids.types.General, name: 'General' },
      { id: w.ids.types.Printing, name: 'Printing' },
    ])
    expect(names(output.impacts)[0]).toBe('Affects organisation')
    expect(names(output.urgencies)).toEqual(['High', 'Medium', 'Low'])
    expect(output.priorities[0]).toEqual({ id: w.ids.priorities.P1, name: 'P1', position: 0 })
    expect(names(output.accounts)).toEqual(['Finance', 'Library'])
    expect(names(output.groups)).toEqual(['Client Support', 'Print'])
    expect(output.classifications).toContainEqual({ id: 'major-incident', name: 'Major Incident' })
  })
})
