import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { voidAdmissions } from './void.ts'

const seat = async (w: World, overrides: Readonly<Record<string, unknown>> = {}, event: object = {}) =>
  (await w.admissions((await w.event({ ...event })).id, 1, overrides))[0] as string

behaviour(voidAdmissions, {
  'a public one': {
    given: (w) => seat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that somebody keeps': {
    given: (w) => seat(w, { commitment: 'held', holderId: w.person('tim') }),
    ivy: 'allowed',
  },
  'one that is ordered': {
    given: (w) => seat(w, { commitment: 'ordered', holderId: w.person('ned') }),
    ivy: 'allowed',
    tim: 'permission',
    ned: 'permission',
  },
  'one that is sent': {
    given: (w) => seat(w, { commitment: 'ordered', holderId: w.person('ned'), custody: 'out' }),
    sue: 'state',
  },
  'one that went unused': { given: (w) => seat(w, { outcome: 'unused' }), ivy: 'allowed' },
  'one that is void': { given: (w) => seat(w, { outcome: 'void' }), ivy: 'state' },
  'one whose event is over': {
    given: (w) => seat(w, {}, { startsAt: new Date('2024-05-01T18:00:00Z'), status: 'over' }),
    ivy: 'allowed',
  },
})

describe('void', () => {
  it('takes all of them out of what can be asked for, says why, and tells', async () => {
    const w = await world()
    const event = await w.event()
    const admissionIds = await w.admissions(event.id, 3)
    const input = { admissionIds, reason: 'as agreed' }
    expect((await w.as('ivy').call(voidAdmissions, { input })).output).toEqual({
      count: 3,
      reason: 'as agreed',
    })
    const { output } = await w.as('ivy').call('inventory.list', { input: { outcome: 'void' } })
    expect(output.total).toBe(3)
    expect((await w.as('ned').call('inventory.list-open')).output.total).toBe(0)
    expect(await w.lastAudit()).toMatchObject({ function: 'admissions.void', witness: 'tos.inventory.load' })
    expect(w.outbox()).toMatchObject([{ event: 'admission.voided' }])
    await expect(w.as('ivy').call(voidAdmissions, { input })).rejects.toMatchObject({
      code: 'state-conflict',
    })
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
