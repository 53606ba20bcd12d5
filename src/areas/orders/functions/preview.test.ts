import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { previewOrder } from './preview.ts'

behaviour(previewOrder, {
  'a draft of Ned': {
    given: (w) => w.order({ state: 'draft', admissions: [] }),
    ned: 'allowed',
    mona: 'relation',
    tess: 'application',
  },
  'one that was placed': { given: (w) => w.order(), ned: 'state' },
})

const foreseen = async (w: World, eventId: string, more: object = {}) => {
  const { output } = await w.as('ned').call('orders.draft', { input: { eventId, quantity: 2, ...more } })
  return (await w.as('ned').call(previewOrder, { on: output.id })).output
}

describe.each(engines)('what a request would lead to (%s)', (engine) => {
  it('is what placing it leads to: value, limits, and who decides', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    expect(await foreseen(w, event.id)).toMatchObject({
      valueCents: 36_000,
      isShort: false,
      says: null,
      left: 2,
      waitlist: false,
      findings: [],
      isTaxable: false,
      deciders: ['Mona Petrov'],
    })
    const { output } = await w.as('ned').call('events.view', { on: event.id })
    expect(output).toMatchObject({ available: 3, mine: 0 })
  })

  it('says what is short and what a limit stands against', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    expect(await foreseen(w, event.id, { quantity: 4 })).toMatchObject({
      isShort: true,
      left: 3,
      says: expect.stringMatching(/^3 of the 4/),
    })
    await w.as('sue').call('limits.add-quota', {
      input: { name: 'One each', seats: 1, per: 'person', period: 'event', level: 'block' },
    })
    expect(await foreseen(w, event.id)).toMatchObject({
      isShort: false,
      says: expect.stringMatching(/^“One each”.*ask for 1 or fewer/),
      findings: [{ level: 'block' }],
    })
  })

  it('names the dates that have as many seats for the asker, and the seats it would get', async () => {
    const w = await world(engine)
    const event = await w.event({ name: 'King Lear' })
    await w.admissions(event.id, 2)
    const later = await w.event({ name: 'King Lear', startsAt: new Date('2031-05-05T19:00Z') })
    await w.admissions(later.id, 4)
    const hidden = await w.event({ name: 'King Lear', startsAt: new Date('2031-06-06T19:00Z') })
    await w.admissions(hidden.id, 9, { commitment: 'unreleased' })
    const { says } = await foreseen(w, event.id, { quantity: 3 })
    expect(says).toMatch(/ask for 2 or fewer or look at King Lear on 5 May 2031 \(4 left\)$/)
    expect((await foreseen(w, event.id)).seats).toMatchObject([
      { row: 'F', seat: '1' },
      { row: 'F', seat: '2' },
    ])
  })

  it('names compliance where a public official is a guest', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    await w.as('ned').call('contacts.add', {
      input: { name: 'Cy Hall', email: 'cy@city.example', isOfficial: true },
    })
    const guests = [{ name: 'Cy Hall', kind: 'contact', email: 'cy@city.example' }]
    expect((await foreseen(w, event.id, { guests })).deciders).toEqual(['Mona Petrov', 'compliance'])
  })
})
