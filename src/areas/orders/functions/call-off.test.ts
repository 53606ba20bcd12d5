import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { callOffOrder } from './call-off.ts'

const approved = { state: 'pending-delivery' }
const handedOutBy = async (w: World, who: 'tim' | 'ivy') => {
  const event = await w.event()
  const admissions = await w.admissions(event.id, 2, { stewardId: w.person(who) })
  return w.order({ ...approved, event: event.id, admissions })
}

behaviour(callOffOrder, {
  'approved seats that Tim handed out': {
    given: (w) => handedOutBy(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'seats that somebody else handed out': {
    given: (w) => handedOutBy(w, 'ivy'),
    tim: 'permission',
    ivy: 'allowed',
  },
  'seats of the public': { given: (w) => w.order(approved), tim: 'permission', ivy: 'allowed' },
  'one that waits for approval': { given: (w) => w.order(), ivy: 'state', sue: 'state' },
  'one that is over': { given: (w) => w.order({ state: 'completed' }), ivy: 'state' },
})

describe.each(engines)('calling an order off (%s)', (engine) => {
  it('gives the seats back to whoever handed them out, and tells the owner why', async () => {
    const w = await world(engine)
    const { id, eventId } = await handedOutBy(w, 'tim')
    const input = { note: 'The client cancelled the visit' }
    expect((await w.as('tim').call(callOffOrder, { on: id, input })).output.state).toBe('cancelled')
    const seats = await w.tx((tx) =>
      tx.selectFrom('admissions').select(['commitment', 'holderId']).where('eventId', '=', eventId).execute(),
    )
    expect(seats).toEqual([1, 2].map(() => ({ commitment: 'held', holderId: w.person('tim') })))
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      seats: [],
      decisionNote: input.note,
    })
  })
})
