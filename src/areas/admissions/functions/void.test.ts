import { describe, expect, it } from 'vitest'
import { itLeavesTheStock, oneSeat } from '../../../../test/scenes/parting.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { voidAdmissions } from './void.ts'

behaviour(voidAdmissions, {
  'a public one': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that somebody keeps': {
    given: (w) => oneSeat(w, { commitment: 'held', holderId: w.person('tim') }),
    ivy: 'allowed',
  },
  'one that is ordered': {
    given: (w) => oneSeat(w, { commitment: 'ordered', holderId: w.person('ned') }),
    ivy: 'allowed',
    tim: 'permission',
    ned: 'permission',
  },
  'one that is sent': {
    given: (w) => oneSeat(w, { commitment: 'ordered', holderId: w.person('ned'), custody: 'out' }),
    sue: 'state',
  },
  'one that went unused': { given: (w) => oneSeat(w, { outcome: 'unused' }), ivy: 'allowed' },
  'one that is void': { given: (w) => oneSeat(w, { outcome: 'void' }), ivy: 'state' },
  'one whose event is over': {
    given: (w) => oneSeat(w, {}, { startsAt: new Date('2024-05-01T18:00:00Z'), status: 'over' }),
    ivy: 'allowed',
  },
})

describe('void', () => {
  itLeavesTheStock(voidAdmissions, {
    says: { reason: 'as agreed' },
    outcome: 'void',
    event: 'admission.voided',
  })

  it('makes an order smaller that counted on it, and tells its owner', async () => {
    const w = await world()
    const { id, eventId } = await w.order({ state: 'pending-delivery' })
    const [one, other] = await seatsOf(w, id)
    const free = await w.admissions(eventId, 1)
    const admissionIds = [...free, one as string]
    await w.as('ivy').call(voidAdmissions, { input: { admissionIds, reason: 'lost' } })
    await w.react()
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      state: 'pending-delivery',
      quantity: 1,
    })
    expect(await notesOf(w, 'ned')).toEqual([['admission.voided', 'Void: Harbour City v Northgate']])
    await w.as('ivy').call(voidAdmissions, { input: { admissionIds: [other], reason: 'lost' } })
    await w.react()
    expect((await w.as('ned').call('orders.view', { on: id })).output.state).toBe('cancelled')
    expect(await notesOf(w, 'ned')).toHaveLength(2)
  })

  it('asks again who comes where more people are named than seats are left', async () => {
    const w = await world()
    const { id } = await w.order({ state: 'pending-guest-list', hostAttends: true })
    const guests = [{ name: 'Ana Ruiz', company: '', kind: 'contact' }]
    await w.as('ned').call('orders.name-guests', { on: id, input: { guests } })
    const [one] = await seatsOf(w, id)
    await w.as('ivy').call(voidAdmissions, { input: { admissionIds: [one], reason: 'lost' } })
    expect((await w.as('ned').call('orders.view', { on: id })).output.state).toBe('pending-guest-list')
  })

  it('goes on where only those without a name are gone', async () => {
    const w = await world()
    const { id } = await w.order({ state: 'pending-guest-list', hostAttends: true })
    const [, second] = await seatsOf(w, id)
    await w.as('ivy').call(voidAdmissions, { input: { admissionIds: [second], reason: 'lost' } })
    expect((await w.as('ned').call('orders.view', { on: id })).output.state).toBe('pending-delivery')
  })

  it('tells nobody who had the seat once and gave it back', async () => {
    const w = await world()
    const { id } = await w.order()
    const admissionIds = await seatsOf(w, id)
    await w.as('ned').call('orders.cancel', { on: id })
    await w.tx((tx) =>
      tx
        .updateTable('orderAdmissions')
        .set({ releasedAt: new Date(Date.now() - 3_600_000) })
        .execute(),
    )
    await w.as('ivy').call(voidAdmissions, { input: { admissionIds, reason: 'lost' } })
    await w.react()
    expect(await notesOf(w, 'ned')).toEqual([])
  })
})

const seatsOf = async (w: World, orderId: string) => {
  const lines = await w.tx((tx) =>
    tx.selectFrom('orderAdmissions').select('admissionId').where('orderId', '=', orderId).execute(),
  )
  return lines.map(({ admissionId }) => admissionId)
}
const notesOf = async (w: World, who: 'ned') =>
  (await w.as(who).call('notifications.list')).output.items.map((one: { kind: string; title: string }) => [
    one.kind,
    one.title,
  ])
