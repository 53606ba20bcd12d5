/** What a colleague sees of an order that names them as a guest: their own seat, and nobody else's business. */
import type { DeliveryLine } from './delivery-line.ts'

export function asGuestSees(line: DeliveryLine, own: ReadonlySet<string>): DeliveryLine {
  const seats = line.seats.filter(({ admissionId }) => own.has(admissionId))
  return {
    ...line,
    owner: { ...line.owner, email: '' },
    quantity: seats.length,
    deliverTo: '',
    guestsComplete: true,
    seats,
    // by which way it travels and whether it left; never to whom, where, or with which number
    shipment: line.shipment && {
      ...line.shipment,
      ...{ recipient: '', toEmail: '', reference: '', idHint: '', carrier: '', tracking: '' },
      ...{ address: '', note: '', sentBy: null, endNote: '' },
    },
    earlier: [],
  }
}
