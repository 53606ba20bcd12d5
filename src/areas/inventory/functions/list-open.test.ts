import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listOpenSeats } from './list-open.ts'

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000)

const oneSeat = async (w: World, overrides: Readonly<Record<string, unknown>> = {}) => {
  const event = await w.event()
  const [id] = await w.admissions(event.id, 1, overrides)
  return id as string
}

behaviour(listOpenSeats, {
  'a public seat': { given: (w) => oneSeat(w), ned: 'allowed', tim: 'allowed', tess: 'application' },
})

/** The library has Cleo; here Ned joins it, and the seats are for it. */
async function audienceOfLibrary(w: World): Promise<string> {
  const id = crypto.randomUUID()
  await w.tx(async (tx) => {
    const { orgId } = w
    const accountId = w.ids.accounts.Library as string
    await tx.insertInto('audiences').values({ orgId, id, name: 'Readers' }).execute()
    await tx.insertInto('audienceAccounts').values({ orgId, audienceId: id, accountId }).execute()
    await tx
      .insertInto('personAccounts')
      .values({ orgId, personId: w.person('ned'), accountId })
      .execute()
  })
  return id
}

describe.each(engines)('seats that can be asked for (%s)', (engine) => {
  it('are public, within their window, before their event, and for the asker', async () => {
    const w = await world(engine)
    const event = await w.event()
    const past = await w.event({ startsAt: inDays(-1) })
    const audienceId = await audienceOfLibrary(w)
    const add = (section: string, overrides: object, at = event.id) =>
      w.admissions(at, 1, { section, ...overrides })
    await add('public', {})
    await add('for readers', { audienceId })
    await add('opens later', { opensAt: inDays(1) })
    await add('closed', { closesAt: inDays(-1) })
    await add('within', { opensAt: inDays(-1), closesAt: inDays(1) })
    await add('held', { commitment: 'held' })
    await add('void', { outcome: 'void' })
    await add('over', {}, past.id)
    const sections = async (who: 'ned' | 'mona') =>
      (await w.as(who).call(listOpenSeats)).output.items.map((one: { section: string }) => one.section).sort()
    expect(await sections('ned')).toEqual(['for readers', 'public', 'within'])
    expect(await sections('mona')).toEqual(['public', 'within'])
    const { items } = (await w.as('mona').call('events.list', { input: { when: 'upcoming' } })).output
    expect(items).toMatchObject([{ available: 2 }])
    await expect(
      w.as('mona').call('orders.place', { input: { eventId: event.id, quantity: 3, purpose: 'client' } }),
    ).rejects.toMatchObject({ code: 'conflict', details: { left: 2 } })
    await w.as('ned').call('orders.place', { input: { eventId: event.id, quantity: 3, purpose: 'client' } })
  })
})
