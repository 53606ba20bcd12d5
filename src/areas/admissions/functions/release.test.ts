import { describe, expect, it } from 'vitest'
import {
  inCareOf,
  onePastSeat,
  oneSeat,
  seatsAsTheyStand,
  timsSeats,
} from '../../../../test/admissions/scenes.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { releaseSeats } from './release.ts'

behaviour(releaseSeats, {
  'a seat in nobody’s care': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one in Tim’s care': { given: (w) => oneSeat(w, inCareOf(w, 'tim')), tim: 'allowed', ned: 'permission' },
  'one that somebody was given': {
    given: (w) => oneSeat(w, { commitment: 'allocated', holderId: w.person('ned') }),
    ivy: 'state',
  },
  'one of an event that is over': { given: (w) => onePastSeat(w, { outcome: null }), sue: 'state' },
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

const interest = async (w: World, owner: 'tim' | 'sue' = 'tim') => {
  const id = crypto.randomUUID()
  const survey = { orgId: w.orgId, id, kind: 'interest', name: 'Who would come?', ownerId: w.person(owner) }
  await w.tx((tx) =>
    tx
      .insertInto('surveys')
      .values(survey as never)
      .execute(),
  )
  return id
}

describe('releasing seats', () => {
  it('opens them to all, and keeps whoever answers for them', async () => {
    const w = await world()
    const event = await w.event()
    const ids = await timsSeats(w, 2, event.id)
    await w.as('tim').call(releaseSeats, { input: { admissionIds: ids, to: 'public' } })
    const open = { commitment: 'public', holderId: null, stewardId: w.person('tim'), audienceId: null }
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([open, open])
    const { output } = await w.as('ned').call('events.view', { on: event.id })
    expect(output.available).toBe(2)
  })

  it('keeps them for an audience and a time, and releases again for somebody else', async () => {
    const w = await world()
    const event = await w.event()
    const ids = await timsSeats(w, 2, event.id)
    const audience = await w.as('sue').call('admissions.save-audience', {
      input: { name: 'Library', departments: [w.ids.accounts.Library] },
    })
    const release = (more: object) =>
      w.as('tim').call(releaseSeats, { input: { admissionIds: ids, to: 'public', ...more } })
    const free = async () => (await w.as('ned').call('events.view', { on: event.id })).output.available
    await release({ audienceId: audience.output.id })
    expect(await free()).toBe(0)
    await release({ opensAt: inHours(1) })
    expect(await free()).toBe(0)
    await release({ closesAt: inHours(1) })
    expect(await free()).toBe(2)
  })

  it('refuses a window that nobody could use, and an audience there is not', async () => {
    const w = await world()
    const ids = await timsSeats(w, 1)
    const wrong = async (more: object) =>
      w
        .as('tim')
        .call(releaseSeats, { input: { admissionIds: ids, to: 'public', ...more } })
        .then(
          () => 'done',
          (error) => error.details.errors[0].path,
        )
    expect(await wrong({ opensAt: inHours(24 * 15) })).toBe('/opensAt')
    expect(await wrong({ opensAt: inHours(5), closesAt: inHours(4) })).toBe('/closesAt')
    expect(await wrong({ closesAt: inHours(-1) })).toBe('/closesAt')
    expect(await wrong({ audienceId: crypto.randomUUID() })).toBe('/audienceId')
    expect(await wrong({ to: 'survey' })).toBe('/surveyId')
    expect(await wrong({ to: 'survey', surveyId: crypto.randomUUID() })).toBe('/surveyId')
    expect(await wrong({ to: 'waitlist' })).toBe('/approverId')
    expect(await wrong({ to: 'waitlist', approverId: w.person('tess') })).toBe('/approverId')
  })

  it('opens later what has no day yet, and keeps that time once the event has one', async () => {
    const w = await world()
    const noDay = { startsAt: new Date('2026-02-01T16:00:00Z'), status: 'postponed', dateIsTba: true }
    const event = await w.event(noDay)
    const admissionIds = await w.admissions(event.id, 1, { commitment: 'unreleased' })
    const opensAt = inHours(48)
    await w.as('ivy').call(releaseSeats, { input: { admissionIds, to: 'public', opensAt } })
    await w.as('ivy').call('events.edit', { on: event.id, input: { day: '2041-06-11' } })
    const seat = await w.tx((tx) => tx.selectFrom('admissions').select('opensAt').executeTakeFirstOrThrow())
    expect(seat.opensAt?.toISOString()).toBe(opensAt)
  })

  it('opens a waiting list with whoever awards it; the next release may name another', async () => {
    const w = await world()
    const event = await w.event()
    const [one, two] = await timsSeats(w, 2, event.id)
    const release = (id: unknown, approver: 'ivy' | 'sue', more: object = {}) =>
      w.as('ivy').call(releaseSeats, {
        input: { admissionIds: [id], to: 'waitlist', approverId: w.person(approver), ...more },
      })
    const waitlists = () =>
      w.tx((tx) => tx.selectFrom('waitlists').select(['eventId', 'approverId', 'closesAt']).execute())
    const closesAt = inHours(48)
    await release(one, 'ivy', { closesAt })
    await release(two, 'sue')
    expect(await waitlists()).toEqual([
      { eventId: event.id, approverId: w.person('sue'), closesAt: new Date(closesAt) },
    ])
    expect(await seatsAsTheyStand(w, [one as string])).toMatchObject([
      { commitment: 'waitlist', holderId: null },
    ])
  })

  it('remembers the survey of interest, and forgets it when they go to all', async () => {
    const w = await world()
    const ids = await timsSeats(w, 1)
    const surveyId = await interest(w)
    const survey = () => w.tx((tx) => tx.selectFrom('admissions').select('surveyId').execute())
    await w.as('tim').call(releaseSeats, { input: { admissionIds: ids, to: 'survey', surveyId } })
    expect(await survey()).toEqual([{ surveyId }])
    await w.as('tim').call(releaseSeats, { input: { admissionIds: ids, to: 'public' } })
    expect(await survey()).toEqual([{ surveyId: null }])
  })

  it('keeps no seats for a survey of somebody else, which one could not read', async () => {
    const w = await world()
    const input = { admissionIds: await timsSeats(w, 1), to: 'survey', surveyId: await interest(w, 'sue') }
    await expect(w.as('tim').call(releaseSeats, { input })).rejects.toMatchObject({ code: 'invalid' })
    await w.as('ivy').call(releaseSeats, { input })
  })
})

/** Sue awards a list that Ivy opened; Tim answers for one seat of the event, and Ned waits. */
const listOfSue = async () => {
  const w = await world()
  const event = await w.event()
  const stock = await w.admissions(event.id, 2, { commitment: 'unreleased', section: 'VIP' })
  const sue = { to: 'waitlist', approverId: w.person('sue') }
  await w.as('ivy').call(releaseSeats, { input: { admissionIds: stock, ...sue } })
  const wish = { eventId: event.id, quantity: 1, purpose: 'client', waitlist: true }
  const { output } = await w.as('ned').call('orders.place', { input: wish })
  const admissionIds = await timsSeats(w, 1, event.id)
  const release = (as: 'tim' | 'sue', more: object) =>
    w.as(as).call(releaseSeats, { input: { admissionIds, to: 'waitlist', ...more } })
  const list = () =>
    w.tx((tx) =>
      tx.selectFrom('waitlists').select(['approverId', 'closesAt', 'version']).executeTakeFirstOrThrow(),
    )
  return { w, event, admissionIds, orderId: output.id as string, release, list }
}

describe('releasing to a waiting list of others', () => {
  it('adds seats to it as it stands', async () => {
    const { w, admissionIds, release, list } = await listOfSue()
    const before = await list()
    await release('tim', {})
    await release('tim', { approverId: w.person('sue') })
    expect(await list()).toEqual(before)
    expect(await seatsAsTheyStand(w, admissionIds)).toMatchObject([{ commitment: 'waitlist' }])
  })

  it('changes neither who awards it nor when it closes, and says whom to ask', async () => {
    const { w, orderId, release, list } = await listOfSue()
    const before = await list()
    const refused = { code: 'conflict', message: expect.stringContaining('Sue') }
    await expect(release('tim', { approverId: w.person('tim') })).rejects.toMatchObject(refused)
    await expect(release('tim', { closesAt: inHours(1) })).rejects.toMatchObject(refused)
    expect(await list()).toEqual(before)
    await expect(w.as('tim').call('orders.view', { on: orderId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('refuses to take one back into it under another name either', async () => {
    const { w, admissionIds, list } = await listOfSue()
    const before = await list()
    await w.as('tim').call('admissions.assign', { input: { admissionIds, personId: w.person('mona') } })
    const input = { admissionIds, to: 'waitlist', approverId: w.person('tim') }
    await expect(w.as('tim').call('admissions.reclaim', { input })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await list()).toEqual(before)
  })

  it('lets whoever awards it hand it on, to themselves or to those who may open one', async () => {
    const { w, release, list, event } = await listOfSue()
    const tim = { eventId: event.id, approverId: w.person('tim') }
    await w.as('ivy').call('admissions.open-waitlist', { input: tim })
    await expect(release('tim', { approverId: w.person('mona') })).rejects.toMatchObject({ code: 'invalid' })
    await release('tim', { approverId: w.person('ivy') })
    expect(await list()).toMatchObject({ approverId: w.person('ivy') })
  })
})

describe('opening a waiting list over seats of one’s own', () => {
  it('is awarded by oneself, or by somebody who may open lists, and closes in the future', async () => {
    const w = await world()
    const admissionIds = await timsSeats(w, 1)
    const release = (more: object) =>
      w.as('tim').call(releaseSeats, { input: { admissionIds, to: 'waitlist', ...more } })
    const invalid = (path: string) => ({ code: 'invalid', details: { errors: [{ path }] } })
    await expect(release({ approverId: w.person('mona') })).rejects.toMatchObject(invalid('/approverId'))
    const past = { approverId: w.person('tim'), closesAt: inHours(-1) }
    await expect(release(past)).rejects.toMatchObject(invalid('/closesAt'))
    await release({ approverId: w.person('tim'), closesAt: inHours(1) })
    expect(await seatsAsTheyStand(w, admissionIds)).toMatchObject([{ commitment: 'waitlist' }])
  })
})
