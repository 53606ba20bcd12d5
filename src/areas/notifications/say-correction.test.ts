import { describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'

const told = (w: World) =>
  w.tx((tx) =>
    tx
      .selectFrom('notifications')
      .innerJoin('people', 'people.id', 'notifications.personId')
      .select(['people.handle', 'kind', 'body', 'inApp'])
      .execute(),
  )
const mails = (w: World) =>
  w.tx((tx) => tx.selectFrom('mails').select(['kind', 'toAddress', 'body']).execute())

describe('a correction of a seat', () => {
  const states = ['pending-approval', 'pending-delivery'] as const
  const seatOf = async (w: World, state: string) => {
    const event = await w.event()
    const [seat] = await w.admissions(event.id, 1)
    await w.order({ event: event.id, admissions: [seat as string], state })
    return seat as string
  }

  it.each(states)(
    'is told to the owner of an order that is %s, before and after, without the cost',
    async (state) => {
      const w = await world()
      const seat = await seatOf(w, state)
      const input = { section: '999', seat: '7', faceValueCents: 9_999_900, costCents: 7_654_321 }
      await w.as('sue').call('inventory.edit', { on: seat, input })
      await w.react()
      const [note, ...others] = await told(w)
      expect(others).toEqual([])
      expect(note).toMatchObject({ handle: 'ned', kind: 'admission.corrected', inApp: true })
      expect(note?.body).toContain('114 · row F · seat 1 is now 999 · row F · seat 7.')
      expect(note?.body).toMatch(/its face value is \D*99,999\.00 instead of \D*180\.00\./)
      const [mail] = await mails(w)
      expect(mail).toMatchObject({ kind: 'admission.corrected', toAddress: 'ned@harbour.example' })
      for (const text of [note?.body, mail?.body]) expect(text).not.toMatch(/76.?543/)
    },
  )

  it('is told to nobody where only the cost or the delivery is another, or no order has the seat', async () => {
    const w = await world()
    const seat = await seatOf(w, 'pending-delivery')
    await w.as('sue').call('inventory.edit', { on: seat, input: { costCents: 1, delivery: 'pdf' } })
    const [free] = await w.admissions((await w.event()).id, 1)
    await w.as('sue').call('inventory.edit', { on: free as string, input: { section: '999' } })
    await w.react()
    expect(await told(w)).toEqual([])
    expect(await mails(w)).toEqual([])
  })

  it('says which seat it is where its price alone is another', async () => {
    const w = await world()
    const seat = await seatOf(w, 'pending-delivery')
    await w.as('sue').call('inventory.edit', { on: seat, input: { faceValueCents: 1 } })
    await w.react()
    expect((await told(w))[0]?.body).toContain('Of 114 · row F · seat 1, its face value is')
  })

  it('of many at once tells each owner of their own seats alone', async () => {
    const w = await world()
    const event = await w.event()
    const seats = await w.admissions(event.id, 4)
    await w.order({ event: event.id, admissions: seats.slice(0, 2), state: 'pending-delivery' })
    await w.order({
      event: event.id,
      admissions: seats.slice(2, 3),
      state: 'pending-delivery',
      ownerId: w.person('mona'),
    })
    const input = { admissionIds: seats, section: '999', faceValueCents: 20_000 }
    await w.as('sue').call('inventory.edit-many', { input })
    await w.react()
    const bodies = Object.fromEntries((await told(w)).map(({ handle, body }) => [handle, body]))
    expect(Object.keys(bodies).sort()).toEqual(['mona', 'ned'])
    expect(bodies.ned?.match(/ is now 999 /g)).toHaveLength(2)
    expect(bodies.ned).toMatch(/The face value of 2 seats is \D*200\.00 instead of \D*180\.00\./)
    expect(bodies.mona?.match(/ is now 999 /g)).toHaveLength(1)
    expect(bodies.mona).toContain('The face value of a seat is')
  })
})
