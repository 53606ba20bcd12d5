import { describe, expect, it } from 'vitest'
import { draft, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { listSurveys } from './list.ts'

behaviour(listSurveys, {
  'in general': {
    given: (w) => draft(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    gus: 'application',
  },
})

describe.each(engines)('listing surveys (%s)', (engine) => {
  it('gives a Ticket Manager their own and no trace of others', async () => {
    const w = await world(engine)
    await draft(w, 'tim', { name: 'Tim’s' })
    await draft(w, 'ivy', { name: 'Ivy’s' })
    const names = async (who: 'tim' | 'sue', input: object = {}) => {
      const { items, total } = (await w.as(who).call(listSurveys, { input })).output
      expect(total).toBe(items.length)
      return items.map((item: { name: string }) => item.name)
    }
    expect(await names('tim')).toEqual(['Tim’s'])
    expect(await names('sue')).toEqual(['Ivy’s', 'Tim’s'])
    expect(await names('sue', { q: 'tim osei' })).toEqual(['Tim’s'])
    expect(await names('tim', { q: 'ivy' })).toEqual([])
    expect(await names('sue', { kind: 'interest' })).toEqual([])
  })

  it('goes on where a page ended, and says how many answered', async () => {
    const w = await world(engine)
    await draft(w, 'tim', { name: 'First' })
    const id = await opened(w, 'tim', { name: 'Second' })
    await w.tx((tx) =>
      tx
        .updateTable('surveyInvitations')
        .set({ answeredAt: new Date() })
        .where('surveyId', '=', id)
        .where('personId', '=', w.person('ned'))
        .execute(),
    )
    const first = (await w.as('tim').call(listSurveys, { input: { limit: 1 } })).output
    expect(first).toMatchObject({ total: 2, items: [{ name: 'Second', invited: 5, answered: 1 }] })
    const second = (await w.as('tim').call(listSurveys, { input: { limit: 1, cursor: first.next } })).output
    expect(second).toMatchObject({ items: [{ name: 'First' }], next: null })
  })
})
