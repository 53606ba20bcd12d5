import { describe, expect, it } from 'vitest'
import { inCareOf, oneSeat, pastEvent, timsSeats } from '../../../../test/admissions/scenes.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listHeldEvents } from './list-events.ts'

behaviour(listHeldEvents, {
  'the events with seats to hand out': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

const ask = async (w: World, who: 'tim' | 'ivy', input: object = {}) =>
  (await w.as(who).call(listHeldEvents, { input })).output

const inDays = (days: number) => ({ startsAt: new Date(Date.now() + days * 24 * 3600 * 1000) })

describe.each(engines)('the events with seats to hand out (%s)', (engine) => {
  it('come with what is in one’s care, and how much of it lies idle', async () => {
    const w = await world(engine)
    const [near, far] = [
      await w.event({ name: 'Near', ...inDays(3) }),
      await w.event({ name: 'Far', ...inDays(30) }),
    ]
    const ids = await timsSeats(w, 3, near.id)
    await timsSeats(w, 1, far.id)
    await w.admissions(far.id, 5, { section: '2', ...inCareOf(w, 'ivy') })
    await w.as('tim').call('admissions.assign', {
      input: { admissionIds: ids.slice(0, 1), personId: w.person('ned') },
    })
    expect(await ask(w, 'tim')).toMatchObject({
      total: 2,
      items: [
        { name: 'Near', seats: 3, idle: 2, venueName: 'Harbour Arena', waitlist: null },
        { name: 'Far', seats: 1, idle: 1 },
      ],
    })
    expect((await ask(w, 'ivy')).items).toMatchObject([{ seats: 3 }, { seats: 6 }])
    expect(await ask(w, 'tim', { days: 14 })).toMatchObject({ total: 1 })
  })

  it('without a day are still to come, whenever they were to be', async () => {
    const w = await world(engine)
    const off = await w.event({ name: 'Off', ...inDays(-3), dateIsTba: true })
    await timsSeats(w, 1, off.id)
    expect(await ask(w, 'tim')).toMatchObject({ total: 1, items: [{ name: 'Off', dateIsTba: true }] })
    expect(await ask(w, 'tim', { when: 'past' })).toMatchObject({ total: 0 })
    expect(await ask(w, 'tim', { days: 14 })).toMatchObject({ total: 0 })
  })

  it('leave out, where only idle seats matter, those with none', async () => {
    const w = await world(engine)
    const ids = await timsSeats(w, 1)
    await w.as('tim').call('admissions.assign', { input: { admissionIds: ids, personId: w.person('ned') } })
    expect(await ask(w, 'tim', { idle: true })).toMatchObject({ total: 0 })
    expect(await ask(w, 'tim')).toMatchObject({ total: 1 })
  })

  it('are, of those that are over, the ones with seats to account for, the latest first', async () => {
    const w = await world(engine)
    const [early, late, told] = [await w.event(inDays(-9)), await pastEvent(w), await pastEvent(w)]
    await w.admissions(early.id, 1, { outcome: 'unused' })
    await w.admissions(late.id, 2)
    await w.admissions(told.id, 2, { outcome: 'used' })
    const { items, total } = await ask(w, 'ivy', { when: 'past' })
    expect(total).toBe(2)
    expect(
      items.map(({ id, unaccounted }: { id: string; unaccounted: number }) => [id, unaccounted]),
    ).toEqual([
      [late.id, 2],
      [early.id, 1],
    ])
  })

  it('say who awards the waiting list', async () => {
    const w = await world(engine)
    const ids = await timsSeats(w, 1)
    await w.as('tim').call('admissions.release', {
      input: { admissionIds: ids, to: 'waitlist', approverId: w.person('sue') },
    })
    expect((await ask(w, 'tim')).items[0].waitlist).toMatchObject({
      approver: { name: 'Sue Castell' },
      waiting: 0,
      closesAt: null,
    })
  })

  it('come page by page', async () => {
    const w = await world(engine)
    for (const days of [1, 2, 3]) await timsSeats(w, 1, (await w.event(inDays(days))).id)
    const first = await ask(w, 'tim', { limit: 2 })
    const second = await ask(w, 'tim', { limit: 2, cursor: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
  })
})
