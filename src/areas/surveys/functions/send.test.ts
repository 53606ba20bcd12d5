import { describe, expect, it } from 'vitest'
import { addresses, draft, emailOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { sendSurveys } from './send.ts'

behaviour(sendSurveys, {
  'in general': {
    given: async () => '',
    clock: 'allowed',
    sue: 'permission',
    tim: 'permission',
    gus: 'permission',
  },
})

const day = 24 * 3_600_000

describe('letters of surveys', () => {
  it('leave the day after the event, to those who had ordered by then', async () => {
    const w = await world()
    const event = await w.event({ startsAt: new Date(Date.now() + day) })
    const id = await draft(w, 'tim', { event: event.id })
    await w.as('tim').call('surveys.open', { on: id, input: { who: 'owners', sendOn: 'day-after' } })
    await w.react()
    await w.order({ event: event.id, admissions: await w.admissions(event.id, 1), state: 'completed' })
    await w.strike('minute')
    expect(await addresses(w)).toEqual([])
    await w.tx((tx) =>
      tx
        .updateTable('events')
        .set({ startsAt: new Date(Date.now() - 2 * day) })
        .execute(),
    )
    await w.strike('minute')
    await w.strike('minute')
    expect(await addresses(w)).toEqual([await emailOf(w, 'ned')])
  })

  it('do not leave for an event that is called off or waits for a date, nor once the survey is closed', async () => {
    const w = await world()
    for (const change of [{ status: 'cancelled' }, { status: 'postponed', dateIsTba: true }]) {
      const event = await w.event({ startsAt: new Date(Date.now() - 2 * day), ...change })
      const id = await draft(w, 'tim', { event: event.id })
      await w.as('tim').call('surveys.open', { on: id, input: { who: 'everybody', sendOn: 'day-after' } })
    }
    const closed = await draft(w, 'tim')
    await w.as('tim').call('surveys.open', { on: closed, input: { who: 'everybody' } })
    await w.as('tim').call('surveys.close', { on: closed })
    await w.react()
    await w.strike('minute')
    expect(await addresses(w)).toEqual([])
    expect((await w.asItself().call(sendSurveys)).output).toEqual({ idle: true, sent: 0 })
  })

  it('carry a link each, of which only the hash is kept', async () => {
    const w = await world()
    await opened(w, 'tim', { intro: 'Two minutes, please.' })
    const letters = await w.tx((tx) =>
      tx.selectFrom('mails').select(['body', 'subject', 'toPersonId']).execute(),
    )
    const tokens = letters.map(({ body }) => body.match(/\{\{base\}\}\/answer\/(\S+)/)?.[1] ?? '')
    expect(new Set(tokens).size).toBe(5)
    expect(letters[0]?.body).toContain('Two minutes, please.')
    const { name } = await w.tx((tx) =>
      tx.selectFrom('organisations').select('name').where('orgId', '=', w.orgId).executeTakeFirstOrThrow(),
    )
    expect(letters[0]?.body).toMatch(new RegExp(`, ${name}\\n$`))
    const links = await w.tx((tx) => tx.selectFrom('links').select('hash').execute())
    expect(links.some(({ hash }) => tokens.includes(hash))).toBe(false)
  })
})
