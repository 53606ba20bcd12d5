import { describe, expect, it } from 'vitest'
import { draft, invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { closeSurvey } from './close.ts'

behaviour(closeSurvey, {
  'an open survey of Tim': {
    given: (w) => opened(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    gus: 'application',
  },
  'an open survey of Ivy': { given: (w) => opened(w, 'ivy'), tim: 'permission' },
  'a draft': { given: (w) => draft(w, 'tim'), tim: 'state' },
})

describe('closing a survey', () => {
  it('takes no further answers', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const on = await invitationOf(w, 'ned')
    await w.as('tim').call(closeSurvey, { on: id })
    await expect(
      w.as('ned').call('surveys.reply', { on, input: { version: 3, answers: [5] } }),
    ).rejects.toMatchObject({ code: 'state-conflict' })
    expect((await w.as('ned').call('surveys.questions', { on })).output.isOpen).toBe(false)
  })
})
