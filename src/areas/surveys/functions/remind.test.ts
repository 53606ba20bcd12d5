import { describe, expect, it } from 'vitest'
import { draft, emailOf, invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { remindOfSurvey } from './remind.ts'

behaviour(remindOfSurvey, {
  'an open survey of Tim': {
    given: (w) => opened(w, 'tim'),
    tim: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    gus: 'application',
  },
  'an open survey of Ivy': { given: (w) => opened(w, 'ivy'), tim: 'permission' },
  'a draft': { given: (w) => draft(w, 'tim'), tim: 'state' },
  'one past its day': {
    given: async (w) => {
      const id = await opened(w, 'tim')
      await closesAt(w, id, -1)
      return id
    },
    tim: 'state',
  },
})

const closesAt = (w: World, id: string, seconds: number) =>
  w.tx((tx) =>
    tx
      .updateTable('surveys')
      .set({ closesAt: new Date(Date.now() + seconds * 1000) })
      .where('id', '=', id)
      .execute(),
  )

const reminders = (w: World) =>
  w.tx((tx) =>
    tx.selectFrom('mails').where('subject', 'like', 'Reminder: %').select(['toAddress', 'body']).execute(),
  )

describe('reminding of a survey', () => {
  it('writes once to those who have not answered and have an address, and says to how many', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const results = async () => (await w.as('tim').call('surveys.results', { on: id })).output
    const { invited: asked } = await results()
    await w.as('ned').call('surveys.reply', {
      on: await invitationOf(w, 'ned'),
      input: { version: 2, answers: [5] },
    })
    const noMail = await invitationOf(w, 'ivy')
    await w.tx((tx) =>
      tx.updateTable('surveyInvitations').set({ email: '' }).where('id', '=', noMail).execute(),
    )
    expect((await results()).toRemind).toBe(asked - 2)
    const { output } = await w.as('tim').call(remindOfSurvey, { on: id })
    expect(output).toMatchObject({ asked, answered: 1, reminded: asked - 2 })
    await w.react()
    const sent = await reminders(w)
    expect(sent).toHaveLength(asked - 2)
    expect(sent.map(({ toAddress }) => toAddress)).not.toContain(await emailOf(w, 'ned'))
    await expect(w.as('tim').call(remindOfSurvey, { on: id })).rejects.toMatchObject({ code: 'conflict' })
    const { silent, toRemind } = await results()
    expect(toRemind).toBe(0)
    expect(silent).toContainEqual({ name: 'Ivy Tan', hasMail: false, remindedAt: null })
    expect(silent.map(({ name }: { name: string }) => name)).not.toContain('Ned Abara')
    await expect(w.as('mona').call('surveys.results', { on: id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('gives whoever is reminded a link that works', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    await w.as('tim').call(remindOfSurvey, { on: id })
    await w.react()
    const to = await emailOf(w, 'ned')
    const letter = (await reminders(w)).find(({ toAddress }) => toAddress === to)
    const token = letter?.body.match(/\/answer\/(\S+)/)?.[1] ?? ''
    expect((await w.asItself().call('surveys.ask', { input: { token } })).output.isOpen).toBe(true)
  })
})

describe('a survey with a day by which it is answered', () => {
  it('takes no answer after it, and is closed from then on', async () => {
    const w = await world()
    const id = await draft(w, 'tim')
    const day = new Date(Date.now() + 3_600_000).toISOString()
    const early = { who: 'everybody', closesAt: '2020-01-01T00:00:00Z' }
    await expect(w.as('tim').call('surveys.open', { on: id, input: early })).rejects.toMatchObject({
      code: 'invalid',
    })
    await w.as('tim').call('surveys.open', { on: id, input: { who: 'everybody', closesAt: day } })
    await w.react()
    const on = await invitationOf(w, 'ned')
    expect((await w.as('ned').call('surveys.questions', { on })).output).toMatchObject({
      isOpen: true,
      closesAt: day,
    })
    await closesAt(w, id, -1)
    const late = w.as('ned').call('surveys.reply', { on, input: { version: 2, answers: [5] } })
    await expect(late).rejects.toMatchObject({ code: 'state-conflict' })
    expect((await w.as('ned').call('surveys.waiting')).output.items).toEqual([])
    await w.strike('minute')
    expect((await w.as('tim').call('surveys.results', { on: id })).output.state).toBe('closed')
  })
})
