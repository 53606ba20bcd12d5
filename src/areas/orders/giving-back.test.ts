/** Where seats go that an order gives back. */
import { describe, expect, it } from 'vitest'
import { waitingList } from '../../../test/scenes/waiting-list.ts'
import { engines, type World, world } from '../../../test/world.ts'

/** Ned was awarded two seats of the list, and Ivy waits for two behind him. */
async function awarded(w: World, closesAt: Date | null = null) {
  const { eventId, waits } = await waitingList(w, { seats: 2, closesAt })
  const [first, next] = [
    await waits(2),
    await waits(2, { ownerId: w.person('ivy'), placedById: w.person('ivy') }),
  ]
  await w.as('tim').call('orders.award', { on: first.id })
  await w.react()
  await w.tx((tx) => tx.deleteFrom('notifications').execute())
  return { eventId, first: first.id, next: next.id }
}
const commitments = (w: World, eventId: string) =>
  w.tx((tx) =>
    tx
      .selectFrom('admissions')
      .select(['commitment', 'holderId'])
      .where('eventId', '=', eventId)
      .orderBy('commitment')
      .execute(),
  )
const onTheList = { commitment: 'waitlist', holderId: null }
const heard = async (w: World, who: 'tim' | 'sue') =>
  (await w.as(who).call('notifications.list')).output.items.filter(
    ({ kind }: { kind: string }) => kind === 'order.next-in-line',
  )

describe.each(engines)('seats of a waiting list that are not wanted (%s)', (engine) => {
  it('go back to the list when they are denied, and to the next in line', async () => {
    const w = await world(engine)
    const { eventId, first, next } = await awarded(w)
    await w.as('mona').call('orders.deny', { on: first, input: { note: 'Not this time' } })
    expect(await commitments(w, eventId)).toEqual([onTheList, onTheList])
    await w.react()
    expect(await heard(w, 'tim')).toMatchObject([
      { body: expect.stringContaining('Next is Ivy Tan, who waits for 2 seats'), path: `/orders/${next}` },
    ])
    const { output } = await w.as('tim').call('orders.award', { on: next })
    expect(output).toMatchObject({ state: 'pending-approval', quantity: 2 })
  })

  it('go back when their owner cancels, and those that were not approved', async () => {
    const w = await world(engine)
    const { eventId, first } = await awarded(w)
    await w.as('mona').call('orders.approve', { on: first, input: { quantity: 1 } })
    expect(await commitments(w, eventId)).toMatchObject([{ commitment: 'ordered' }, onTheList])
    await w.as('ivy').call('orders.call-off', { on: first, input: { note: 'Too late' } })
    expect(await commitments(w, eventId)).toEqual([onTheList, onTheList])
  })

  it('are for everybody once the list is closed, or for whoever answers for them', async () => {
    const w = await world(engine)
    const { eventId, first } = await awarded(w, new Date(Date.now() + 3_600_000))
    const set = { closesAt: new Date(Date.now() - 60_000) }
    await w.tx((tx) => tx.updateTable('waitlists').set(set).where('eventId', '=', eventId).execute())
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ stewardId: w.person('tim') })
        .where('seat', '=', '1')
        .execute(),
    )
    await w.as('ned').call('orders.cancel', { on: first })
    expect(await commitments(w, eventId)).toEqual([
      { commitment: 'held', holderId: w.person('tim') },
      { commitment: 'public', holderId: null },
    ])
    await w.react()
    expect(await heard(w, 'tim')).toEqual([])
  })

  it('are no seats of an order that the list has nothing to do with', async () => {
    const w = await world(engine)
    const { eventId } = await awarded(w)
    const seats = await w.admissions(eventId, 2, {
      section: 'Public',
      commitment: 'ordered',
      holderId: w.person('ned'),
    })
    const { id } = await w.order({ event: eventId, admissions: seats })
    await w.as('ned').call('orders.cancel', { on: id })
    await w.react()
    expect(await commitments(w, eventId)).not.toContainEqual(onTheList)
    expect(await heard(w, 'tim')).toEqual([])
  })
})
