import { conflict, defineFunction, fileOfBytes, not, type Stores } from '#core'
import { purpose } from '../claim-link.ts'
import { isTooLate } from '../conditions.ts'
import { awaitsDelivery, hasGuestForEachSeat, hasSeatsOnHand, isSent } from '../delivery-conditions.ts'
import { mailOfShipment } from '../delivery-mail.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { custodyOf, Shipped } from '../shipment.ts'
import { ShippingInput, shippingOf } from '../shipping-input.ts'
import { pdfOfTickets } from '../store-pdf.ts'
import { ticketFileName, ticketPages } from '../ticket-pages.ts'

/** Puts all seats of an order on their way. Nothing leaves before it is approved, named and here. */
export const sendOrder = defineFunction({
  id: 'orders.send',
  title: 'Send the tickets of an order',
  kind: 'write',
  on: theOrder,
  who: mayFulfil,
  provided: [awaitsDelivery, not(isTooLate), hasGuestForEachSeat, not(isSent), hasSeatsOnHand],
  input: ShippingInput,
  output: Shipped,
  audit: {
    says: '{actor} sent the tickets of order {subject}',
    personal: ['recipient', 'toEmail', 'address', 'idHint'],
  },
  emits: 'order.sent',
  button: { label: 'Send', key: 'S', place: 'row', primary: true },
  async run({ order, input, by, stores, now }) {
    const shipping = shippingOf(input, await stores.orders.deliveryWish(order.id))
    const seats = await stores.orders.lockSeatsOf(order.id)
    const out = { from: 'on-hand', to: custodyOf.sent } as const
    const left = await stores.inventory.moveCustody(seats, 'orders.send', out)
    if (left === 0 || left !== seats.length)
      throw conflict('a seat of this order was taken back or moved just now; look at the order again')
    const shipmentId = await stores.orders.ship({
      ...shipping,
      orderId: order.id,
      state: 'sent',
      sentAt: now,
      sentById: by.id,
      deliveredAt: null,
    })
    await tell(stores, { ...shipping, shipmentId, orderId: order.id }, now)
    return { ...(await stores.orders.move(order.id, { state: order.state })), shipment: 'sent' as const }
  },
})

interface Leaving extends ReturnType<typeof shippingOf> {
  readonly shipmentId: string
  readonly orderId: string
}

/** Until a week after the event; nobody confirms later than that. */
const linkDays = 7

async function tell(stores: Stores, leaving: Leaving, now: Date): Promise<void> {
  const [line] = await stores.orders.deliveryLines([leaving.orderId])
  if (!line) return
  const organisation = await stores.orders.organisation()
  const endsAt = Math.max(Date.parse(line.event.startsAt), now.getTime()) + linkDays * 24 * 3600 * 1000
  const token = await stores.mail.makeLink({
    purpose,
    subjectId: leaving.orderId,
    data: { shipmentId: leaving.shipmentId },
    expiresAt: new Date(endsAt),
  })
  const isOwners = leaving.toEmail === '' || leaving.toEmail === line.owner.email
  await stores.mail.post({
    kind: 'order.sent',
    to: leaving.toEmail || line.owner.email,
    toPersonId: isOwners ? line.owner.id : null,
    ...mailOfShipment(line, leaving, organisation.locale, `{{base}}/claim/${token}`),
    attachments:
      leaving.method === 'pdf' ? [await pdfOf(stores, line, leaving.shipmentId, organisation)] : [],
  })
}

async function pdfOf(
  stores: Stores,
  line: Parameters<typeof ticketPages>[0],
  shipmentId: string,
  organisation: Parameters<typeof ticketPages>[1],
) {
  const codes = await stores.orders.codesOf(
    line.seats.map(({ admissionId }) => ({ admissionId, shipmentId })),
  )
  const pdf = await pdfOfTickets(ticketPages(line, organisation, codes))
  return fileOfBytes(ticketFileName(line), 'application/pdf', pdf)
}
