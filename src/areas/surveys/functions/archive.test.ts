import { describe, expect, it } from 'vitest'
import { draft, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { archiveSurvey } from './archive.ts'

behaviour(archiveSurvey, {
  'a draft of Tim': {
    given: (w) => draft(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    gus: 'application',
  },
  'a draft of Ivy': { given: (w) => draft(w, 'ivy'), tim: 'permission' },
  'one that is open': { given: (w) => opened(w, 'tim'), tim: 'state', sue: 'state' },
})

describe('archiving a survey', () => {
  it('takes it off the list, where it can still be found', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    await w.as('tim').call('surveys.close', { on: id })
    await w.as('tim').call(archiveSurvey, { on: id })
    const total = async (input: object) => (await w.as('tim').call('surveys.list', { input })).output.total
    expect(await total({})).toBe(0)
    expect(await total({ state: 'archived' })).toBe(1)
  })
})
