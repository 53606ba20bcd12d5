/** Every way a seat passes from hand to hand, one after the other: nothing is lost, doubled or left with nobody. */
import { expect, it } from 'vitest'
import { type World, world } from '../world.ts'
import { inCareOf, ordersOf, pastEvent } from './scenes.ts'
import { soundWith, standingOf } from './standing.ts'

const seats = 6

async function scene() {
  const w = await world()
  const ids = await w.admissions((await w.event()).id, seats, { commitment: 'unreleased' })
  const act = (who: 'ivy' | 'tim', functionId: string, input: object) =>
    w.as(who).call(functionId, { input: { admissionIds: ids, ...input } })
  return { w, ids, act }
}

const sound = async (w: World) => expect(await w.tx(standingOf)).toEqual(soundWith(seats))

it('is conserved by each act before the event', async () => {
  const { w, ids, act } = await scene()
  const some = { admissionIds: ids.slice(0, 2) }
  const to = (handle: 'tim' | 'ned' | 'mona') => ({ personId: w.person(handle) })
  const steps: readonly (readonly ['ivy' | 'tim', string, object])[] = [
    ['ivy', 'admissions.release', { to: 'public' }],
    ['ivy', 'admissions.distribute', to('tim')],
    ['tim', 'admissions.release', { to: 'waitlist', approverId: w.person('sue') }],
    ['tim', 'admissions.assign', to('ned')],
    ['tim', 'admissions.reclaim', { ...some, to: 'steward' }],
    ['tim', 'admissions.assign', { ...some, ...to('mona') }],
    ['ivy', 'admissions.reclaim', { to: 'person', ...to('mona') }],
    ['ivy', 'admissions.reclaim', { ...some, to: 'waitlist', approverId: w.person('sue') }],
    ['tim', 'admissions.reclaim', { admissionIds: ids.slice(2), to: 'public' }],
  ]
  for (const [who, functionId, input] of steps) {
    await act(who, functionId, input)
    await sound(w)
  }
  expect((await ordersOf(w, 'ned')).map(({ state }) => state)).toEqual(['cancelled'])
  expect((await ordersOf(w, 'mona')).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
})

it('is conserved by what an owner does with what they were given', async () => {
  const { w, act } = await scene()
  await act('ivy', 'admissions.assign', { personId: w.person('ned') })
  const [order] = await ordersOf(w, 'ned')
  await w
    .as('ned')
    .call('orders.reassign', { on: order?.id as string, input: { personId: w.person('mona'), quantity: 2 } })
  await sound(w)
  await w.as('ned').call('orders.cancel', { on: order?.id as string })
  await sound(w)
})

it('is conserved by backfilling', async () => {
  const w = await world()
  const event = await pastEvent(w)
  const ids = await w.admissions(event.id, seats, { ...inCareOf(w, 'tim'), outcome: 'unused' })
  await w.as('tim').call('admissions.backfill', {
    input: { admissionIds: ids.slice(0, 4), personId: w.person('ned'), purpose: 'client' },
  })
  await sound(w)
})

it('control: a seat that is promised to nobody is seen', async () => {
  const { w, ids } = await scene()
  await w.tx((tx) =>
    tx
      .updateTable('admissions')
      .set({ commitment: 'held' })
      .where('id', '=', ids[0] as string)
      .execute(),
  )
  expect(await w.tx(standingOf)).toMatchObject({ misheld: 1 })
})
