import { describe, expect, it } from 'vitest'
import { inDays, mailsTo, readyOrder, sentOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { sendOrder } from './send.ts'

behaviour(sendOrder, {
  'approved, named, and on hand': {
    given: (w) => readyOrder(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'not approved yet': {
    given: (w) => readyOrder(w, { order: { state: 'pending-approval' } }),
    ivy: 'state',
    sue: 'state',
  },
  'without all its guests': { given: (w) => readyOrder(w, { order: { hostAttends: false } }), ivy: 'state' },
  'with a seat in transit': {
    given: (w) => readyOrder(w, { seats: { custody: 'in-transit' } }),
    sue: 'state',
  },
  'sent already': { given: (w) => sentOrder(w), ivy: 'state' },
  'for an event that has begun': {
    given: (w) => readyOrder(w, { event: { startsAt: inDays(-0.01) } }),
    ivy: 'state',
  },
  'for an event that is postponed': {
    given: (w) => readyOrder(w, { event: { status: 'postponed' } }),
    ivy: 'allowed',
  },
})

describe.each(engines)('sending an order (%s)', (engine) => {
  it('puts all its seats out together and tells the owner how they come', async () => {
    const w = await world(engine)
    const order = await readyOrder(w)
    const { output } = await w.as('ivy').call(sendOrder, { on: order.id, input: { reference: 'TX-881' } })
    expect(output).toEqual({
      id: order.id,
      version: 2,
      state: 'pending-delivery',
      quantity: 2,
      shipment: 'sent',
    })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'pending-delivery',
      seats: [{ custody: 'out' }, { custody: 'out' }],
      shipments: [{ state: 'sent', method: 'mobile' }],
    })
    expect(await w.lastAudit()).toMatchObject({
      function: 'orders.send',
      witness: 'tos.orders.fulfil',
      before: { shipment: null, seatsOnHand: true },
      after: { shipment: 'sent', seatsOnHand: false },
    })
    expect(w.outbox()).toMatchObject([{ event: 'order.sent' }])
    const { output: seen } = await w.as('ned').call('orders.shipment-view', { on: order.id })
    expect(seen).toMatchObject({
      shipment: { recipient: 'Ned Abara', reference: 'TX-881', sentBy: 'Ivy Tan' },
      seats: [
        { person: { name: 'Ned Abara', isHost: true } },
        { person: { name: 'Ana Ruiz', isHost: false } },
      ],
    })
  })

  it('sends a PDF as a page for each seat, to the address that was named', async () => {
    const w = await world(engine)
    const order = await readyOrder(w, { count: 3 })
    await w
      .as('ivy')
      .call(sendOrder, { on: order.id, input: { method: 'pdf', toEmail: 'ana.ruiz@delta.example' } })
    const [mail] = await mailsTo(w, 'ana.ruiz@delta.example')
    expect(mail).toMatchObject({ kind: 'order.sent', toPersonId: null })
    expect(mail?.subject).toContain('Harbour City v Northgate')
    expect(mail?.body).toMatch(/\{\{base\}\}\/claim\/\S+/)
    const [pdf] = (mail?.attachments ?? []) as { fileName: string; mediaType: string; base64: string }[]
    expect(pdf?.mediaType).toBe('application/pdf')
    const bytes = Buffer.from(pdf?.base64 ?? '', 'base64').toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes.match(/\/Type \/Page\n/g)).toHaveLength(3)
  })

  it('asks for what its way needs, and sends nothing until it is said', async () => {
    const w = await world(engine)
    const order = await readyOrder(w)
    const wrong = (input: object) =>
      w
        .as('ivy')
        .call(sendOrder, { on: order.id, input })
        .then(
          () => 'sent',
          (error) => error.details.errors[0].path,
        )
    expect(await wrong({ method: 'pdf', toEmail: 'nobody' })).toBe('/toEmail')
    expect(await wrong({ method: 'hard-stock' })).toBe('/carrier')
    expect(await wrong({ method: 'hard-stock', carrier: 'Seagull Post' })).toBe('/address')
    expect((await standing(w, order.id)).seats[0]).toMatchObject({ custody: 'on-hand' })
    expect(
      await wrong({ method: 'hard-stock', carrier: 'Seagull Post', address: '1 Quay', tracking: '42' }),
    ).toBe('sent')
  })

  it('goes the way the owner wished for, to where they wished', async () => {
    const w = await world(engine)
    const wish = { deliveryBy: 'will-call', deliveryTo: 'Ana Ruiz, Delta Freight' }
    const order = await readyOrder(w, { order: wish })
    await w.as('ivy').call(sendOrder, { on: order.id })
    const { output } = await w.as('ned').call('orders.shipment-view', { on: order.id })
    expect(output.shipment).toMatchObject({ method: 'will-call', recipient: 'Ana Ruiz, Delta Freight' })
  })

  it('names in its refusal what is missing and the function that changes it', async () => {
    const w = await world(engine)
    const order = await readyOrder(w, { order: { hostAttends: false }, seats: { custody: 'in-transit' } })
    const asked = { input: { function: 'orders.send', subject: order.id } }
    const { output } = await w.as('ivy').call('decisions.explain', asked)
    expect(output.allowed).toBe(false)
    const [first] = output.unlock
    expect(first.atoms.toSorted()).toEqual(['order.guests-complete', 'order.seats-on-hand'])
    expect(JSON.stringify(first)).toContain('Ned Abara')
  })

  it('INVARIANT: a second live shipment is refused by the index, whatever the program says', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    const again = w.tx((tx) =>
      tx
        .insertInto('shipments')
        .values({
          orgId: w.orgId,
          id: crypto.randomUUID(),
          orderId: order.id,
          method: 'pdf',
          state: 'sent',
          sentAt: new Date(),
        })
        .execute(),
    )
    await expect(again).rejects.toThrow()
  })
})
