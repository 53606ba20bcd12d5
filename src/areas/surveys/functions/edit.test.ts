import { describe, expect, it } from 'vitest'
import { draft, feedback, invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { editSurvey } from './edit.ts'

const answered = async (w: World): Promise<string> => {
  const id = await opened(w, 'tim', { name: `Answered ${crypto.randomUUID()}` })
  await w.tx((tx) =>
    tx.updateTable('surveyInvitations').set({ answeredAt: new Date() }).where('surveyId', '=', id).execute(),
  )
  return id
}

behaviour(editSurvey, {
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
  'one that somebody has answered': { given: answered, tim: 'state', sue: 'state' },
})

describe('editing a survey', () => {
  it('changes its words and questions, also while it is open and nobody has answered', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const [first] = feedback
    await w.as('tim').call(editSurvey, { on: id, input: { name: 'How was it', questions: [first] } })
    expect((await w.as('tim').call('surveys.view', { on: id })).output).toMatchObject({
      name: 'How was it',
      questionCount: 1,
    })
    await expect(w.as('tim').call(editSurvey, { on: id, input: { questions: [] } })).rejects.toMatchObject({
      details: { errors: [{ path: '/questions' }] },
    })
  })

  it('keeps what the ends of a scale mean, for whoever answers', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const asked = { kind: 'scale-10', text: 'Would you come again?', ends: ['never', 'tomorrow'] }
    await w.as('tim').call(editSurvey, { on: id, input: { questions: [asked] } })
    const { questions } = (await w.as('ned').call('surveys.questions', { on: await invitationOf(w, 'ned') }))
      .output
    expect(questions).toMatchObject([asked])
    const one = { questions: [{ ...asked, ends: ['never'] }] }
    await expect(w.as('tim').call(editSurvey, { on: id, input: one })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('is refused with the reason once somebody has answered', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const on = await invitationOf(w, 'ned')
    const { version } = (await w.as('ned').call('surveys.questions', { on })).output
    await w.as('ned').call('surveys.reply', { on, input: { version, answers: [5] } })
    await expect(w.as('tim').call(editSurvey, { on: id, input: { name: 'x' } })).rejects.toMatchObject({
      code: 'state-conflict',
      message: expect.stringContaining('answered'),
    })
  })
})
