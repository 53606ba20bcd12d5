/** The link in the mail of a shipment: whoever holds it says that the tickets are there. */
import { Type } from 'typebox'
import { notFound, type Stores } from '#core'
import type { DeliveryLine } from './delivery-line.ts'

export const purpose = 'orders.claim'

export const tokenInput = Type.Object(
  { token: Type.String({ title: 'Link', description: 'the secret part of it', maxLength: 200 }) },
  { additionalProperties: false },
)

interface Behind {
  readonly line: DeliveryLine
  readonly shipmentId: string
}

/** @throws notFound for a link that is none, is over, or whose order is gone */
export async function behindLink(stores: Stores, token: string, now: Date): Promise<Behind> {
  const link = await stores.mail.linkOf(token, purpose, now)
  const [line] = link?.subjectId ? await stores.orders.deliveryLines([link.subjectId]) : []
  const { shipmentId } = (link?.data ?? {}) as { readonly shipmentId?: string }
  if (!line || shipmentId === undefined) throw notFound('link')
  return { line, shipmentId }
}

export const stages = ['sent', 'arrived', 'gone', 'called-off'] as const

/** The link stands for one shipment: called back and sent anew, only the newer link counts. */
export function stageOf({ line: { event, shipment }, shipmentId }: Behind): (typeof stages)[number] {
  if (event.status === 'cancelled') return 'called-off'
  if (shipment?.id !== shipmentId) return 'gone'
  return shipment.state === 'sent' ? 'sent' : 'arrived'
}
