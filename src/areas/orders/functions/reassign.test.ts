import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { reassignOrder } from './reassign.ts'

behaviour(reassignOrder, {
  'seats that were given to Ned': {
    given: (w) => w.order({ state: 'incomplete' }),
    ned: 'allowed',
    mona: 'relation',
    sue: 'relation',
    tess: 'application',
  },
  'a draft': { given: (w) => w.order({ state: 'draft', admissions: [] }), ned: 'state' },
  'one that was placed': { given: (w) => w.order(), ned: 'state' },
})

/** Three seats and a parking space, given to Ned. */
async function given(w: World) {
  const event = await w.event()
  const seats = await w.admissions(event.id, 3)
  const parking = await w.admissions(event.id, 1, { section: 'Lot B', category: 'parking' })
  const admissions = [...seats, ...parking]
  const { id } = await w.order({ state: 'incomplete', event: event.id, admissions })
  await w.tx((tx) =>
    tx
      .updateTable('admissions')
      .set({ commitment: 'allocated', stewardId: w.person('tim') })
      .where('id', 'in', admissions)
      .execute(),
  )
  return { id, eventId: event.id }
}
const holders = (w: World, eventId: string) =>
  w.tx((tx) =>
    tx
      .selectFrom('admissions')
      .select(['seat', 'category', 'commitment', 'holderId'])
      .where('eventId', '=', eventId)
      .orderBy('category', 'desc')
      .orderBy('seat')
      .execute(),
  )

describe.each(engines)('re-assigning (%s)', (engine) => {
  it('hands all on, parking among it: closed here, incomplete there', async () => {
    const w = await world(engine)
    const { id, eventId } = await given(w)
    const { output } = await w.as('ned').call(reassignOrder, { on: id, input: { personId: w.person('ivy') } })
    expect(output).toMatchObject({ state: 'reassigned' })
    expect((await w.as('ivy').call('orders.view', { on: output.handedOn })).output).toMatchObject({
      state: 'incomplete',
      quantity: 4,
      owner: { name: 'Ivy Tan' },
    })
    expect(await holders(w, eventId)).toEqual(
      ['1', '2', '3', '1'].map((seat, at) => ({
        seat,
        category: at === 3 ? 'parking' : 'seat',
        commitment: 'allocated',
        holderId: w.person('ivy'),
      })),
    )
    await expect(
      w.as('ned').call(reassignOrder, { on: id, input: { personId: w.person('ivy') } }),
    ).rejects.toMatchObject({
      code: 'state-conflict',
    })
  })

  it('hands a part on and keeps the others', async () => {
    const w = await world(engine)
    const { id, eventId } = await given(w)
    const input = { personId: w.person('ivy'), quantity: 1, withParking: false }
    const { output } = await w.as('ned').call(reassignOrder, { on: id, input })
    expect(output).toMatchObject({ state: 'incomplete', quantity: 3 })
    const stand = await holders(w, eventId)
    expect(stand.map(({ holderId }) => holderId === w.person('ivy'))).toEqual([true, false, false, false])
    const again = { ...input, quantity: 3 }
    await expect(w.as('ned').call(reassignOrder, { on: id, input: again })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('needs a colleague who could use them', async () => {
    const w = await world(engine)
    const { id } = await given(w)
    for (const who of ['ned', 'tess', 'nobody'] as const)
      await expect(
        w.as('ned').call(reassignOrder, { on: id, input: { personId: w.person(who) } }),
      ).rejects.toMatchObject({ code: 'invalid' })
  })

  it('gives them back to whoever handed them out when it is cancelled', async () => {
    const w = await world(engine)
    const { id, eventId } = await given(w)
    await w.as('ned').call('orders.cancel', { on: id })
    const stand = await holders(w, eventId)
    expect(new Set(stand.map(({ commitment }) => commitment))).toEqual(new Set(['held']))
    expect(new Set(stand.map(({ holderId }) => holderId))).toEqual(new Set([w.person('tim')]))
  })
})
