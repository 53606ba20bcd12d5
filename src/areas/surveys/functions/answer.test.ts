import { describe, expect, it } from 'vitest'
import { emailOf, opened, tokenFor } from '../../../../test/scenes/survey.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { answerSurvey } from './answer.ts'

behaviour(answerSurvey, {
  'in general': {
    given: async () => '',
    clock: 'allowed',
    sue: 'permission',
    ned: 'permission',
    gus: 'permission',
  },
})

const answer = async (w: World, token: string, answers: readonly unknown[], version?: number) => {
  const form = (await w.asItself().call('surveys.ask', { input: { token } })).output
  return w.asItself().call(answerSurvey, { input: { token, version: version ?? form.version, answers } })
}

describe.each(engines)('answering by the link (%s)', (engine) => {
  it('keeps one answer, however many come at the same moment', async () => {
    const w = await world(engine)
    const id = await opened(w, 'tim', { thanks: 'See you again.' })
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const tries = await Promise.allSettled([1, 2, 3, 4].map((score) => answer(w, token, [score])))
    const done = tries.filter((one) => one.status === 'fulfilled')
    expect(done).toHaveLength(1)
    expect(done[0]?.value.output).toEqual({ id, thanks: 'See you again.' })
    expect((await w.as('tim').call('surveys.results', { on: id })).output.answered).toBe(1)
    expect((await w.asItself().call('surveys.ask', { input: { token } })).output.isAnswered).toBe(true)
    await expect(answer(w, token, [5])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('already'),
    })
    expect(w.outbox().at(-1)).toMatchObject({ event: 'survey.answered', subject: { kind: 'survey', id } })
  })
})

describe('an answer by the link', () => {
  it('is named by its question where it does not fit, and nothing is kept then', async () => {
    const w = await world()
    await opened(w, 'tim')
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const pathsOf = (answers: readonly unknown[]) =>
      answer(w, token, answers).then(
        () => [],
        (error) => error.details.errors.map((one: { path: string }) => one.path),
      )
    expect(await pathsOf([])).toEqual(['/answers/0'])
    expect(await pathsOf([6, ['Music'], 'yes', 7])).toEqual([
      '/answers/0',
      '/answers/1',
      '/answers/2',
      '/answers/3',
    ])
    expect(await pathsOf([5, null, null, null])).toEqual([])
  })

  it('to questions that were changed meanwhile is not taken', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const { version } = (await w.asItself().call('surveys.ask', { input: { token } })).output
    await w.as('tim').call('surveys.edit', { on: id, input: { name: 'Another name' } })
    await expect(answer(w, token, [5], version)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('changed'),
    })
  })

  it('does not stand in the audit, but that there was one does', async () => {
    const w = await world()
    await opened(w, 'tim')
    await answer(w, await tokenFor(w, await emailOf(w, 'ned')), [5, null, null, 'Secret words'])
    const entry = await w.lastAudit()
    expect(entry).toMatchObject({ function: 'surveys.answer', subjectLabel: 'After the game' })
    expect(JSON.stringify(entry)).not.toContain('Secret words')
  })
})
