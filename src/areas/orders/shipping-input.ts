/** How a shipment is described by whoever sends it: what each way needs, and what it takes from the order otherwise. */
import { type Static, Type } from 'typebox'
import { invalid } from '#core'
import { type Method, methods } from './shipment.ts'

const text = (title: string, description: string, maxLength = 200) =>
  Type.Optional(Type.String({ title, description, maxLength }))

export const ShippingInput = Type.Object(
  {
    method: Type.Optional(
      Type.Enum([...methods], { title: 'By', description: 'as the owner wishes, unless said otherwise' }),
    ),
    recipient: text('For', 'who gets them or picks them up; the owner, unless said otherwise'),
    toEmail: text('To the address', 'for a transfer or a PDF; the owner’s, unless said otherwise'),
    reference: text('Transfer reference', 'what the app of the venue calls the transfer'),
    idHint: text('Known by', 'what whoever picks them up shows, such as the last digits of a card'),
    carrier: text('Carrier', 'who carries the paper'),
    tracking: text('Tracking number', 'of the carrier'),
    address: text('Postal address', 'where the paper goes', 500),
    note: text('Note', 'for whoever gets them', 1000),
  },
  { additionalProperties: false },
)

interface Wish {
  readonly method: Method
  readonly name: string
  readonly email: string
  readonly deliveryTo: string
}

const looksLikeAddress = (address: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)

/** @throws invalid for what this way of sending needs and nobody said */
export function shippingOf(input: Static<typeof ShippingInput>, wish: Wish) {
  const said = (value: string | undefined, otherwise = '') => value?.trim() || otherwise
  const method = input.method ?? wish.method
  const goesByMail = method === 'mobile' || method === 'pdf'
  const wishedAddress = looksLikeAddress(wish.deliveryTo) ? wish.deliveryTo : ''
  const shipping = {
    method,
    recipient: said(
      input.recipient,
      method === 'will-call' && !wishedAddress ? wish.deliveryTo || wish.name : wish.name,
    ),
    toEmail: goesByMail ? said(input.toEmail, wishedAddress || wish.email) : '',
    reference: said(input.reference),
    idHint: said(input.idHint),
    carrier: said(input.carrier),
    tracking: said(input.tracking),
    address: said(input.address, method === 'hard-stock' ? wish.deliveryTo : ''),
    note: said(input.note),
  }
  if (goesByMail && !looksLikeAddress(shipping.toEmail))
    throw invalid('/toEmail', 'an e-mail address is needed to send them there')
  if (method === 'hard-stock' && shipping.carrier === '')
    throw invalid('/carrier', 'say who carries the paper')
  if (method === 'hard-stock' && shipping.address === '')
    throw invalid('/address', 'say where the paper goes')
  return shipping
}
