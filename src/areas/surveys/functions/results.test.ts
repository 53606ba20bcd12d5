import { describe, expect, it } from 'vitest'
import type { Handle } from '../../../../test/personas.ts'
import { draft, feedback, interest, invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { surveyResults } from './results.ts'

behaviour(surveyResults, {
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

async function reply(w: World, who: Handle, answers: readonly unknown[]): Promise<void> {
  const on = await invitationOf(w, who)
  const { version } = (await w.as(who).call('surveys.questions', { on })).output
  await w.as(who).call('surveys.reply', { on, input: { version, answers } })
}

describe('the results of a survey', () => {
  it('count, average and quote', async () => {
    const w = await world()
    const id = await opened(w, 'tim', { questions: feedback })
    await reply(w, 'ned', [5, ['Seats', 'Food'], true, 'More parking'])
    await reply(w, 'mona', [4, ['Food'], null, ''])
    const { output } = await w.as('tim').call(surveyResults, { on: id })
    expect(output).toMatchObject({ invited: 5, sent: 5, answered: 2, wishes: [], seatsWanted: 0 })
    const [scale, many, yesNo, text] = output.questions
    expect(scale).toMatchObject({ answered: 2, average: 4.5 })
    expect(scale.counts.map((one: { count: number }) => one.count)).toEqual([0, 0, 0, 1, 1])
    expect(many.counts).toEqual([
      { label: 'Seats', count: 1 },
      { label: 'Food', count: 2 },
      { label: 'Guests', count: 0 },
    ])
    expect(yesNo).toMatchObject({ answered: 1, counts: [{ count: 1 }, { count: 0 }] })
    expect(text.texts).toEqual([{ name: 'Ned Abara', text: 'More parking' }])
  })

  it('of interest say who wants how many, first come first, and later areas may ask the same', async () => {
    const w = await world()
    const event = await w.event()
    const id = await opened(w, 'tim', { kind: 'interest', questions: interest, event: event.id })
    await reply(w, 'ned', [4, 'Delta Freight'])
    await reply(w, 'mona', [0])
    await reply(w, 'ivy', [2])
    const { output } = await w.as('tim').call(surveyResults, { on: id })
    expect(output.seatsWanted).toBe(6)
    expect(output.wishes.map((wish: { name: string; seats: number }) => [wish.name, wish.seats])).toEqual([
      ['Ned Abara', 4],
      ['Ivy Tan', 2],
    ])
    expect(output.questions[0]).toMatchObject({ average: 2, answered: 3 })
    expect(await w.stores((stores) => stores.surveys.interestIn(event.id))).toEqual([
      { id, name: 'After the game', state: 'open', people: 2, seats: 6 },
    ])
  })
})
