import { describe, expect, it } from 'vitest'
import { draft } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { viewSurvey } from './view.ts'

behaviour(viewSurvey, {
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

describe('seeing a survey', () => {
  it('says what can be done with it, and hides it from those who do not manage it', async () => {
    const w = await world()
    const event = await w.event()
    const id = await draft(w, 'ivy', { event: event.id })
    const { output } = await w.as('ivy').call(viewSurvey, { on: id })
    expect(output).toMatchObject({ event: { id: event.id, status: 'scheduled' }, audience: null })
    expect(output.can['surveys.open']).toMatchObject({ allowed: true })
    expect(output.can['surveys.close']).toMatchObject({ allowed: false, layer: 'state' })
    await expect(w.as('tim').call(viewSurvey, { on: id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
