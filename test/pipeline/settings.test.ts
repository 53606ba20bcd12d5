/** What administrators set is read once an epoch of the organisation: it must hold from the next request on. */
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { call } from '../../src/pipeline/call.ts'
import { snapshots } from '../../src/pipeline/subject-epochs.ts'
import { engines, type World, world } from '../world.ts'

const epochs = (organisation: number) => ({ person: 1, organisation })

describe('settings', () => {
  it('are read once an epoch, and anew where no epoch is known', async () => {
    const { settings } = snapshots()
    const read = vi.fn(async () => 'value')
    for (const at of [1, 1, 2, 2]) expect(await settings('here', epochs(at))('limits', read)).toBe('value')
    expect(read).toHaveBeenCalledTimes(2)
    await settings('elsewhere', epochs(2))('limits', read)
    await settings('here', epochs(2))('chain', read)
    expect(read).toHaveBeenCalledTimes(4)
    await settings('here', null)('limits', read)
    await settings('here', null)('limits', read)
    expect(read).toHaveBeenCalledTimes(6)
  })

  it('are not what somebody read who began before the last change', async () => {
    const { settings } = snapshots()
    const [late, soon] = [settings('here', epochs(1)), settings('here', epochs(2))]
    expect(await soon('limits', async () => 'new')).toBe('new')
    await late('limits', async () => 'old')
    await settings('here', epochs(1))('limits', async () => 'old')
    expect(await settings('here', epochs(2))('limits', async () => 'anew')).toBe('new')
  })

  it('are not kept where reading them failed', async () => {
    const { settings } = snapshots()
    const now = settings('here', epochs(1))
    await expect(now('limits', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    expect(await now('limits', async () => 'value')).toBe('value')
  })
})

interface Scene extends World {
  readonly eventId: string
}

const order = (w: Scene, system = w.system) =>
  call(system, { orgId: w.orgId, personId: w.person('ned'), requestId: 'settings' }, 'orders.place', {
    input: { eventId: w.eventId, quantity: 2, purpose: 'client' },
  }).then(
    ({ output }) => (output as { state: string }).state,
    ({ code }) => code,
  )

/** By hand, as another process would: nobody here is told. */
const limitTo = (w: World, seats: number) =>
  w.tx((tx) =>
    sql`insert into limits (org_id, id, kind, name, amount, per, period, level)
      values (${w.orgId}::uuid, gen_random_uuid(), 'quota', 'Few', ${seats}, 'person', 'event', 'block')`.execute(
      tx,
    ),
  )

async function scene(engine: (typeof engines)[number]): Promise<Scene> {
  const w = await world(engine)
  const event = await w.event()
  await w.admissions(event.id, 12)
  return { ...w, eventId: event.id }
}

describe.each(engines)('a changed setting (%s)', (engine) => {
  it('holds from the next order on', async () => {
    const w = await scene(engine)
    expect(await order(w)).toBe('pending-approval')
    await limitTo(w, 3)
    expect(await order(w)).toBe('conflict')
    await w.tx((tx) => tx.updateTable('limits').set({ amount: 4 }).execute())
    expect(await order(w)).toBe('pending-approval')
    expect(await order(w)).toBe('conflict')
    await w.tx((tx) => tx.deleteFrom('limits').execute())
    const saved = await w.as('sue').call('chains.save', {
      input: { name: 'Ours', steps: [{ approver: 'manager', when: {} }] },
    })
    await w.as('sue').call('chains.activate', { on: saved.output.id })
    expect(await order(w)).toBe('pending-approval')
    const chains = await w.tx((tx) => tx.selectFrom('orders').select('chainId').orderBy('number').execute())
    expect(chains.map(({ chainId }) => chainId)).toEqual([null, null, saved.output.id])
  })

  it('control: by an epoch that does not move, the old one would hold', async () => {
    const w = await scene(engine)
    const { settings } = w.system.snapshots
    const still = { settings: (orgId: string) => settings(orgId, epochs(1)) }
    const system = { ...w.system, snapshots: { ...w.system.snapshots, ...still } }
    expect(await order(w, system)).toBe('pending-approval')
    await limitTo(w, 3)
    expect(await order(w, system)).toBe('pending-approval')
  })
})

it('is changed by two at once, one after the other', async () => {
  const w = await scene('postgres')
  const add = (name: string) =>
    w.as('sue').call('limits.add-quota', {
      input: { name, seats: 9, per: 'person', period: 'event', level: 'warn' },
    })
  await Promise.all(['one', 'another'].map(add))
  expect((await w.as('sue').call('limits.list')).output.items).toHaveLength(2)
})
