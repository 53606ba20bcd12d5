import { describe, expect, it } from 'vitest'
import { invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { waitingSurveys } from './waiting.ts'

behaviour(waitingSurveys, {
  'in general': {
    given: async (w) => (await opened(w, 'tim')) && '',
    ned: 'allowed',
    sue: 'allowed',
    tess: 'application',
  },
})

describe.each(engines)('surveys that wait for one (%s)', (engine) => {
  it('are one’s own, open and not answered', async () => {
    const w = await world(engine)
    const id = await opened(w, 'tim')
    const total = async () => (await w.as('ned').call(waitingSurveys)).output.total
    expect((await w.as('ned').call(waitingSurveys)).output).toMatchObject({
      total: 1,
      items: [{ id: await invitationOf(w, 'ned'), name: 'After the game', eventName: null }],
    })
    await w.as('tim').call('surveys.close', { on: id })
    expect(await total()).toBe(0)
    await opened(w, 'tim', { name: 'Another' })
    expect(await total()).toBe(1)
  })
})
