import { describe, expect, it } from 'vitest'
import { draft } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { createSurvey } from './create.ts'

behaviour(createSurvey, {
  'in general': {
    given: async () => '',
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    gus: 'application',
  },
})

describe('creating a survey', () => {
  it('makes a draft of one’s own', async () => {
    const w = await world()
    const id = await draft(w, 'tim')
    expect((await w.as('tim').call('surveys.view', { on: id })).output).toMatchObject({
      state: 'draft',
      owner: { id: w.person('tim') },
      questionCount: 4,
      questions: [{ kind: 'scale-5', hint: '', options: [] }, {}, {}, {}],
    })
    expect(await w.lastAudit()).toMatchObject({
      function: 'surveys.create',
      subjectKind: 'survey',
      subjectId: id,
    })
  })

  it('names the question that cannot be asked', async () => {
    const w = await world()
    const pathOf = (questions: object[], more: object = {}) =>
      draft(w, 'tim', { questions, ...more }).then(
        () => null,
        (error) => error.details.errors[0].path,
      )
    const seats = { kind: 'seats', text: 'How many?' }
    expect(await pathOf([{ kind: 'one', text: 'Which?', options: ['A'] }])).toBe('/questions/0/options')
    expect(await pathOf([{ kind: 'many', text: 'Which?', options: ['A', 'A', 'B'] }])).toBe(
      '/questions/0/options',
    )
    expect(await pathOf([seats])).toBe('/questions/0/kind')
    expect(await pathOf([seats, seats], { kind: 'interest' })).toBe('/questions')
    expect(await pathOf([], { event: crypto.randomUUID() })).toBe('/event')
  })
})
