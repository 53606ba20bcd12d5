import { describe, expect, it } from 'vitest'
import { invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { replyToSurvey } from './reply.ts'

const asked = async (w: World, change: object = {}): Promise<string> => {
  await w.tx((tx) => tx.deleteFrom('surveyInvitations').execute())
  await opened(w, 'tim')
  const id = await invitationOf(w, 'ned')
  await w.tx((tx) => tx.updateTable('surveyInvitations').set(change).where('id', '=', id).execute())
  return id
}

behaviour(replyToSurvey, {
  'what Ned is asked': {
    given: (w) => asked(w, { name: 'Ned Abara' }),
    ned: 'allowed',
    sue: 'relation',
    tess: 'application',
  },
  'what he has answered': { given: (w) => asked(w, { answeredAt: new Date() }), ned: 'state' },
})

describe('answering inside the application', () => {
  it('counts as the one answer, whichever way the next one comes', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const on = await invitationOf(w, 'ned')
    const { version } = (await w.as('ned').call('surveys.questions', { on })).output
    await w.as('ned').call(replyToSurvey, { on, input: { version, answers: [3] } })
    await expect(
      w.as('ned').call(replyToSurvey, { on, input: { version, answers: [4] } }),
    ).rejects.toMatchObject({ code: 'state-conflict' })
    expect((await w.as('tim').call('surveys.results', { on: id })).output.answered).toBe(1)
  })
})
