/** Gift limits as people meet them: a guest's year, public officials, and what is noted for the taxes. */
import { describe, expect, it } from 'vitest'
import { engines, type World, world } from '../../../test/world.ts'

const ana = { name: 'Ana Ruiz', company: 'Delta Freight', kind: 'contact', email: 'ana@delta.example' }
const alone = { hostAttends: false, guests: [ana] }

const limit = (w: World, more: object) =>
  w.as('sue').call('limits.add-gift-limit', {
    input: { name: 'Gifts', cents: 30_000, level: 'block', ...more },
  })
/** Seats that cost 90, say 80 and are worth 100: worth 100. */
const event = async (w: World, startsAt = '2028-05-05T19:00Z', more: object = {}) => {
  const { id } = await w.event({ startsAt: new Date(startsAt) })
  await w.admissions(id, 9, { costCents: 9_000, faceValueCents: 8_000, fairValueCents: 10_000, ...more })
  return id
}
const give = (w: World, eventId: string, more: object = alone, who: 'ned' | 'ivy' = 'ned') =>
  w
    .as(who)
    .call('orders.place', { input: { eventId, quantity: 1, purpose: 'client', ...more } })
    .then(
      ({ output }) => output,
      (error) => ({ refused: error.message as string, ...error.details }),
    )

describe.each(engines)('a gift limit (%s)', (engine) => {
  it('adds up what a guest is given in a year by all, and stops at the limit', async () => {
    const w = await world(engine)
    await limit(w, {})
    for (const who of ['ned', 'ivy', 'ned'] as const)
      expect(await give(w, await event(w), alone, who)).toMatchObject({ state: 'pending-approval' })
    expect((await give(w, await event(w))).refused).toBe(
      '“Gifts” allows 300.00 a guest and year: with 100.00 from this order Ana Ruiz would have 400.00 in 2028; attend yourself, invite somebody else, make a special request or look at another event',
    )
    expect(await give(w, await event(w, '2029-05-05T19:00Z'))).toMatchObject({ state: 'pending-approval' })
  })

  it.each([
    [
      'by the address, as a colleague',
      { kind: 'employee', email: 'Jane@City.example' },
      /is a public official/,
    ],
    ['written by hand', { name: ' JANÉ  Doe', company: 'city hall' }, /is named like a public official/],
    ['without a company', { company: '' }, /is named like a public official/],
  ])('finds a public official %s', async (_how, more, says) => {
    const w = await world(engine)
    const jane = { name: 'Jane Doe', company: 'City Hall', kind: 'contact' }
    const email = 'jane@city.example'
    const { name, company } = jane
    await w.as('ivy').call('contacts.add', { input: { name, company, email, isOfficial: true } })
    const { id } = await give(w, await event(w), { hostAttends: false, guests: [{ ...jane, ...more }] })
    await w.as('mona').call('orders.approve', { on: id })
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      state: 'pending-approval',
      findings: [{ kind: 'official', level: 'compliance', says: expect.stringMatching(says) }],
    })
    const other = { ...jane, company: 'Delta Freight' }
    const another = await give(w, await event(w), { hostAttends: false, guests: [other] })
    const seen = await w.as('ned').call('orders.view', { on: another.id })
    expect(seen.output.findings).toEqual([])
  })

  it('judges by the cost where that is higher, and tells nobody what it was', async () => {
    const w = await world(engine)
    await limit(w, { level: 'warn' })
    const dear = { costCents: 7_654_321, faceValueCents: 8_000, fairValueCents: 0 }
    const { id } = await give(w, await event(w, undefined, dear))
    const { output: seen } = await w.as('ned').call('orders.view', { on: id })
    expect(seen.guests).toMatchObject([{ giftCents: 8_000 }])
    expect(seen.findings).toMatchObject([{ kind: 'gift', already: 0, asked: 8_000, limit: 30_000 }])
    expect(seen.findings[0].says).toBe(
      '“Gifts” allows 300.00 a guest and year: by what the seats cost or are worth, whichever is higher, Ana Ruiz would have more in 2028',
    )
    const input = { contactId: seen.guests[0].contactId }
    const past = (await w.as('ned').call('orders.guest-history', { input })).output
    expect(past.years).toEqual([{ year: 2028, orders: 1, valueCents: 8_000, giftCents: 8_000 }])
    const drafted = { eventId: await event(w, undefined, dear), quantity: 1, ...alone }
    const draft = (await w.as('ned').call('orders.draft', { input: drafted })).output
    const told = JSON.stringify((await w.as('ned').call('orders.preview', { on: draft.id })).output)
    expect(told).toContain('whichever is higher')
    expect(told).not.toContain('7654')
  })

  it('is not about guests whose host attends, nor about colleagues', async () => {
    const w = await world(engine)
    await limit(w, { cents: 0 })
    const with2 = { quantity: 2, guests: [ana], hostAttends: true }
    const { id } = await give(w, await event(w), with2)
    expect((await w.as('ned').call('orders.view', { on: id })).output.guests).toMatchObject([
      { name: 'Ana Ruiz', giftCents: null },
    ])
    const colleague = { hostAttends: false, guests: [{ name: 'Ivy Tan', kind: 'employee' }] }
    expect(await give(w, await event(w), colleague)).toMatchObject({ state: 'pending-approval' })
    expect(await give(w, await event(w))).toMatchObject({ findings: [{ kind: 'gift', limit: 0 }] })
  })

  it('notes the gift of each guest, and knows one without an address by name and company', async () => {
    const w = await world(engine)
    await limit(w, { cents: 10_000 })
    const byName = { ...alone, guests: [{ name: 'Ben Okoro', company: 'Bright', kind: 'contact' }] }
    const { id } = await give(w, await event(w), byName)
    expect((await w.as('ned').call('orders.view', { on: id })).output.guests).toMatchObject([
      { giftCents: 10_000, contactId: null },
    ])
    const again = { ...alone, guests: [{ name: 'ben okoro', company: 'BRIGHT', kind: 'contact' }] }
    expect(await give(w, await event(w), again, 'ivy')).toMatchObject({
      findings: [{ already: 10_000, asked: 10_000 }],
    })
  })

  it('for public officials is about no others, and compliance hears of each official', async () => {
    const w = await world(engine)
    await limit(w, { cents: 0, guests: 'officials' })
    expect(await give(w, await event(w))).toMatchObject({ state: 'pending-approval' })
    const [known] = (await w.as('ned').call('contacts.list')).output.items
    await w.as('ned').call('contacts.edit', { on: known.id, input: { isOfficial: true } })
    expect(await give(w, await event(w))).toMatchObject({
      findings: [{ level: 'block' }, { kind: 'official' }],
    })
    const { id } = await give(w, await event(w), { quantity: 2, guests: [ana], hostAttends: true })
    const seen = (await w.as('ned').call('orders.view', { on: id })).output
    expect(seen.guests).toMatchObject([{ name: 'Ana Ruiz', isOfficial: true }])
    expect(seen.findings).toMatchObject([
      {
        kind: 'official',
        level: 'compliance',
        says: 'Ana Ruiz is a public official: compliance decides too',
      },
    ])
  })

  it('marks orders as taxable over a threshold, and those of season seats that are given away', async () => {
    const w = await world(engine)
    await limit(w, { name: 'Taxable', cents: 10_000, level: 'taxable' })
    const taxable = async (eventId: string, more: object = alone) => {
      const { id } = await give(w, eventId, more)
      return (await w.as('ned').call('orders.view', { on: id })).output.isTaxable
    }
    expect(await taxable(await event(w))).toBe(false)
    expect(await taxable(await event(w))).toBe(true)
    const season = await event(w, '2028-05-05T19:00Z', { package: 'Season 2028' })
    expect(await taxable(season, { purpose: 'personal', quantity: 1 })).toBe(true)
    expect(await taxable(season, { quantity: 1 })).toBe(false)
  })

  it('counts who really came once that is said, and who was named before', async () => {
    const w = await world(engine)
    await limit(w, { cents: 10_000, level: 'warn' })
    const past = async (hostAttends: boolean) => {
      const { id } = await give(w, await event(w), { quantity: 3, guests: [ana, ben], hostAttends })
      const change = { state: 'confirm-guest-list' } as const
      await w.tx((tx) => tx.updateTable('orders').set(change).where('id', '=', id).execute())
      return id as string
    }
    const ben = { name: 'Ben Okoro', company: 'Bright', kind: 'contact', email: 'ben@bright.example' }
    const came = async (on: string, who: readonly string[]) => {
      const { seats } = (await w.as('ned').call('orders.shipment-view', { on })).output
      const answers = seats.map((seat: { admissionId: string; person: { name: string } | null }) => ({
        admissionId: seat.admissionId,
        attended: who.includes(seat.person?.name ?? ''),
      }))
      await w.as('ned').call('orders.confirm-attendance', { on, input: { seats: answers } })
      return (await w.as('ned').call('orders.view', { on })).output.guests.map(
        ({ giftCents }: { giftCents: number | null }) => giftCents,
      )
    }
    const isGift = async (guest: object) =>
      (await give(w, await event(w), { hostAttends: false, guests: [guest] })).id
    expect(await came(await past(true), ['Ned Abara', 'Ana Ruiz'])).toEqual([null, null])
    expect(await came(await past(true), ['Ana Ruiz'])).toEqual([10_000, null])
    expect(await came(await past(false), ['Ben Okoro'])).toEqual([null, 10_000])
    const { findings } = (await w.as('ned').call('orders.view', { on: await isGift(ana) })).output
    expect(findings).toMatchObject([{ kind: 'gift', already: 10_000, asked: 10_000 }])
    const year = { from: '2028-01-01', to: '2028-12-31' }
    const { rows } = (await w.as('sue').call('reports.run', { input: { report: 'gifts', ...year } })).output
    expect(rows).toMatchObject([
      { name: 'Ana Ruiz', gifts: 1 },
      { name: 'Ben Okoro', gifts: 1 },
    ])
  })

  it('is asked again for guests who are named later', async () => {
    const w = await world(engine)
    await limit(w, { cents: 15_000 })
    await give(w, await event(w))
    const { id } = await give(w, await event(w), { hostAttends: false, guests: [] })
    await w.as('mona').call('orders.approve', { on: id })
    const name = (guests: object[]) => w.as('ned').call('orders.name-guests', { on: id, input: { guests } })
    await expect(name([ana])).rejects.toMatchObject({ code: 'conflict', message: /Gifts.*200\.00 in 2028/ })
    await name([{ name: 'Ben Okoro', company: 'Bright', kind: 'contact' }])
    await w.as('ned').call('contacts.add', {
      input: { name: 'Cy Hall', email: 'cy@city.example', isOfficial: true },
    })
    const official = { name: 'Cy Hall', kind: 'contact', email: 'cy@city.example' }
    expect((await name([official])).output.state).toBe('pending-approval')
  })
})

it('weighs seats of the waiting list when they are awarded', async () => {
  const w = await world()
  await limit(w, { cents: 15_000 })
  const { id: eventId } = await w.event({ startsAt: new Date('2028-05-05T19:00Z') })
  await w.admissions(eventId, 3, {
    commitment: 'waitlist',
    fairValueCents: 10_000,
    faceValueCents: 1,
    costCents: 1,
  })
  await w.tx((tx) =>
    tx
      .insertInto('waitlists')
      .values({ orgId: w.orgId, eventId, approverId: w.person('tim') })
      .execute(),
  )
  const waiting = { ...alone, waitlist: true }
  const first = await give(w, eventId, waiting)
  const second = await give(w, eventId, waiting)
  const award = (on: string) => w.as('tim').call('orders.award', { on })
  await award(first.id)
  expect((await w.as('ned').call('orders.view', { on: first.id })).output.guests).toMatchObject([
    { giftCents: 10_000 },
  ])
  await expect(award(second.id)).rejects.toMatchObject({ message: expect.stringMatching(/Gifts.*200\.00/) })
})
