import { Type } from 'typebox'
import { anyOf, conflict, defineFunction, FileAnswer, fileOfBytes } from '#core'
import { hasTickets } from '../delivery-conditions.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { mayManageOwn } from '../rules.ts'
import { carriesCodes } from '../shipment.ts'
import { pdfOfTickets } from '../store-pdf.ts'
import { ticketFileName, ticketPages } from '../ticket-pages.ts'

/** A page for each seat, as the mail brought it: for whoever has the order, once it was sent. */
export const downloadTickets = defineFunction({
  id: 'orders.ticket-pdf',
  title: 'Download the tickets of an order',
  kind: 'read',
  on: theOrder,
  who: anyOf(mayManageOwn, mayFulfil),
  provided: [hasTickets],
  input: Type.Object({}, { additionalProperties: false }),
  output: FileAnswer,
  async run({ order, stores }) {
    const [line] = await stores.orders.deliveryLines([order.id])
    if (!line?.shipment) throw conflict('its tickets were called back')
    const { id: shipmentId, method } = line.shipment
    if (method === 'hard-stock') throw conflict('these tickets travel as they were printed by the venue')
    if (!carriesCodes(method))
      throw conflict('these tickets travel as a transfer in the app of the venue, and have no paper')
    const seats = line.seats.map(({ admissionId }) => ({ admissionId, shipmentId }))
    const pages = ticketPages(line, await stores.orders.organisation(), await stores.orders.codesOf(seats))
    return fileOfBytes(ticketFileName(line), 'application/pdf', await pdfOfTickets(pages))
  },
})
