import { describe, expect, it } from 'vitest'
import { invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { surveyQuestions } from './questions.ts'

behaviour(surveyQuestions, {
  'what Ned is asked': {
    given: async (w) => {
      await opened(w, 'tim')
      return invitationOf(w, 'ned')
    },
    ned: 'allowed',
    mona: 'relation',
    sue: 'relation',
    tim: 'relation',
    tess: 'application',
  },
})

describe('what a survey asks', () => {
  it('is not there for whom it does not ask', async () => {
    const w = await world()
    await opened(w, 'tim')
    const on = await invitationOf(w, 'ned')
    expect((await w.as('ned').call(surveyQuestions, { on })).output.can['surveys.reply']).toMatchObject({
      allowed: true,
    })
    await expect(w.as('mona').call(surveyQuestions, { on })).rejects.toMatchObject({ code: 'not-found' })
  })
})
