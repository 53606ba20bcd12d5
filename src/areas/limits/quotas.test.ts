/** Quotas as people meet them: at their boundaries, over years and time zones, and in a race. */
import { describe, expect, it } from 'vitest'
import { engines, type World, world } from '../../../test/world.ts'

type Who = 'ned' | 'ivy' | 'tim'

async function scene(engine: 'pglite' | 'postgres', quota: object) {
  const w = await world(engine)
  await w.as('sue').call('limits.add-quota', {
    input: { name: 'Fair share', seats: 4, per: 'person', period: 'event', level: 'block', ...quota },
  })
  return w
}
const eventAt = async (w: World, startsAt: string) => {
  const { id } = await w.event({ startsAt: new Date(startsAt) })
  await w.admissions(id, 12)
  return id
}
const place = (w: World, eventId: string, quantity: number, who: Who = 'ned', more: object = {}) =>
  w
    .as(who)
    .call('orders.place', { input: { eventId, quantity, purpose: 'client', ...more } })
    .then(
      ({ output }) => output,
      (error) => ({ refused: error.message as string, ...error.details }),
    )
const inDepartment = (w: World, ...handles: Who[]) =>
  w.tx((tx) =>
    tx
      .updateTable('people')
      .set({ defaultAccountId: w.ids.accounts.Library as string })
      .where(
        'id',
        'in',
        handles.map((handle) => w.person(handle)),
      )
      .execute(),
  )

describe.each(engines)('a quota (%s)', (engine) => {
  it('allows up to its number, then names itself, the numbers and what else there is', async () => {
    const w = await scene(engine, {})
    const event = await eventAt(w, '2028-05-05T19:00Z')
    expect(await place(w, event, 3)).toMatchObject({ state: 'pending-approval' })
    const { refused, findings, fits } = await place(w, event, 2)
    expect(refused).toBe(
      '“Fair share” allows 4 seats a person for this event: 3 are taken, 2 are asked for, 1 would fit; ask for 1 or fewer, make a special request or look at another event',
    )
    expect({ findings, fits }).toMatchObject({
      fits: 1,
      findings: [{ rule: 'Fair share', kind: 'quota', level: 'block', limit: 4, already: 3, asked: 2 }],
    })
    const { output } = await w.as('ned').call('events.view', { on: event })
    expect(output.available).toBe(9)
    expect(await place(w, event, 1)).toMatchObject({ state: 'pending-approval' })
    expect(await place(w, event, 4, 'ivy')).toMatchObject({ state: 'pending-approval' })
  })

  it('that warns lets the request through, and tells whoever decides', async () => {
    const w = await scene(engine, { level: 'warn' })
    const event = await eventAt(w, '2028-05-05T19:00Z')
    const { id } = await place(w, event, 5)
    expect((await w.as('mona').call('orders.view', { on: id })).output.findings).toMatchObject([
      { rule: 'Fair share', level: 'warn', already: 0, asked: 5 },
    ])
  })

  it('is free again when an order is cancelled, and never counts parking', async () => {
    const w = await scene(engine, {})
    const event = await eventAt(w, '2028-05-05T19:00Z')
    await w.admissions(event, 6, { section: 'Lot B', category: 'parking' })
    const { id } = await place(w, event, 4)
    await w.as('ned').call('orders.cancel', { on: id })
    await place(w, event, 6, 'ned', { category: 'parking' })
    expect(await place(w, event, 4)).toMatchObject({ state: 'pending-approval' })
  })

  it('counts a department together, where somebody is of one', async () => {
    const w = await scene(engine, { per: 'department' })
    await inDepartment(w, 'ned', 'ivy')
    const event = await eventAt(w, '2028-05-05T19:00Z')
    await place(w, event, 3)
    expect(await place(w, event, 2, 'ivy')).toMatchObject({ fits: 1 })
    expect(await place(w, event, 5, 'tim')).toMatchObject({ state: 'pending-approval' })
  })

  it('for one department, one event or one kind of place leaves all others alone', async () => {
    const w = await world(engine)
    const event = await eventAt(w, '2028-05-05T19:00Z')
    await inDepartment(w, 'ned')
    const add = (more: object) =>
      w.as('sue').call('limits.add-quota', {
        input: { name: 'Q', seats: 1, per: 'person', period: 'year', level: 'block', ...more },
      })
    await add({ accountId: w.ids.accounts.Finance })
    await add({ eventId: (await w.event()).id })
    await add({ category: 'suite' })
    expect(await place(w, event, 2)).toMatchObject({ state: 'pending-approval' })
    await add({ accountId: w.ids.accounts.Library })
    expect(await place(w, event, 1)).toMatchObject({ fits: 0 })
  })

  it('tells years by the day where the event is, not by that of Greenwich', async () => {
    const w = await scene(engine, { period: 'year' })
    // New Year's Eve in New York is New Year's Day in Greenwich.
    await place(w, await eventAt(w, '2029-01-01T02:00Z'), 3)
    expect(await place(w, await eventAt(w, '2028-01-01T06:00Z'), 2)).toMatchObject({ fits: 1 })
    expect(await place(w, await eventAt(w, '2029-01-01T06:00Z'), 4)).toMatchObject({
      state: 'pending-approval',
    })
  })

  it('knows the 29th of February', async () => {
    const w = await scene(engine, { period: 'month' })
    await place(w, await eventAt(w, '2028-02-01T20:00Z'), 3)
    expect(await place(w, await eventAt(w, '2028-03-01T04:59Z'), 2)).toMatchObject({ fits: 1 })
    expect(await place(w, await eventAt(w, '2028-03-01T05:00Z'), 4)).toMatchObject({
      state: 'pending-approval',
    })
  })
})

describe('a race against one quota (postgres)', () => {
  it('lets as many through as it allows, and not one more', async () => {
    const w = await scene('postgres', { per: 'event' })
    const event = await eventAt(w, '2028-05-05T19:00Z')
    const people: Who[] = ['ned', 'ivy', 'tim']
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => place(w, event, 1, people[at % 3] as Who)),
    )
    expect(answers.filter(({ state }) => state === 'pending-approval')).toHaveLength(4)
    expect(answers.filter(({ refused }) => /Fair share/.test(refused ?? ''))).toHaveLength(8)
    expect((await w.as('ned').call('events.view', { on: event })).output.available).toBe(8)
  })

  it('and two who ask for what only one of them can have', async () => {
    const w = await scene('postgres', {})
    const event = await eventAt(w, '2028-05-05T19:00Z')
    const answers = await Promise.all([place(w, event, 3), place(w, event, 3)])
    expect(answers.filter(({ state }) => state === 'pending-approval')).toHaveLength(1)
  })
})
