import { describe, expect, it } from 'vitest'
import { draft } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { reachOfSurvey } from './reach.ts'

behaviour(reachOfSurvey, {
  'a survey of Tim': {
    given: (w) => draft(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    gus: 'application',
  },
  'a survey of Ivy': { given: (w) => draft(w, 'ivy'), ivy: 'allowed', sue: 'allowed', tim: 'permission' },
})

describe('whom a survey would ask', () => {
  it('is counted before anybody is asked', async () => {
    const w = await world()
    const event = await w.event()
    await w.order({ event: event.id, admissions: await w.admissions(event.id, 1) })
    const id = await draft(w, 'tim', { event: event.id })
    const people = async (input: object) =>
      (await w.as('tim').call(reachOfSurvey, { on: id, input })).output.people
    expect(await people({ who: 'everybody' })).toBe(5)
    expect(await people({ who: 'owners' })).toBe(1)
    expect(await people({ who: 'guests' })).toBe(0)
    expect(await people({ who: 'departments' })).toBe(0)
    expect((await w.as('tim').call('surveys.view', { on: id })).output.invited).toBe(0)
  })
})
