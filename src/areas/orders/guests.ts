/** Who will sit on the seats of an order. */
import { type Static, Type } from 'typebox'
import { counted, invalid } from '#core'

export const guestKinds = ['contact', 'employee', 'myself', 'to-be-named'] as const

export const Guest = Type.Object({
  name: Type.String({ title: 'Name', description: 'of the guest', maxLength: 200, default: '' }),
  company: Type.String({ title: 'Company', description: 'of the guest', maxLength: 200, default: '' }),
  kind: Type.Enum([...guestKinds], { title: 'Kind', description: 'who the guest is to the organisation' }),
  email: Type.String({
    title: 'E-mail',
    description: 'of the guest; the same address is the same contact',
    maxLength: 320,
    default: '',
  }),
  contactId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
    title: 'Contact',
    description: 'a guest from outside who is written down already',
    default: null,
  }),
  personId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
    title: 'Colleague',
    description: 'an employee, who finds the seat in their own wallet once the order is approved',
    default: null,
  }),
})
export type Guest = Static<typeof Guest>

/** A guest as the order shows them. */
export const Invited = Type.Object({
  ...Guest.properties,
  giftCents: Type.Union([Type.Integer(), Type.Null()], {
    description: 'what they are given, where the host does not attend',
  }),
  isOfficial: Type.Boolean({ description: 'a public official' }),
})

/** Seats with a person on them. The host takes one, whether ticked or written down as “myself”. */
export function seatsNamed(guests: readonly Guest[], hostAttends: boolean): number {
  const named = guests.filter((guest) => guest.kind === 'contact' || guest.kind === 'employee')
  const host = hostAttends || guests.some((guest) => guest.kind === 'myself')
  return named.length + (host ? 1 : 0)
}

interface Places {
  readonly quantity: number
  /** of them, those that are neither parking nor a pass */
  readonly forPeople: number
}

/** Whoever asked for parking alone may name who drives. */
export const mostPeople = ({ quantity, forPeople }: Places): number => (forPeople > 0 ? forPeople : quantity)

/** @throws invalid for guests without a name, and for more guests than seats */
export function requireSeatable(guests: readonly Guest[], hostAttends: boolean, quantity: number): void {
  const nameless = guests.findIndex(
    ({ kind, name }) => (kind === 'contact' || kind === 'employee') && name.trim() === '',
  )
  if (nameless >= 0) throw invalid(`/guests/${nameless}/name`, 'write a name, or say “to be named”')
  const named = seatsNamed(guests, hostAttends)
  if (named > quantity)
    throw invalid(
      '/guests',
      `${counted(named, 'person', 'people')}, the host among them, have ${counted(quantity, 'seat')}`,
    )
}

/** Who sits on the first places, the host before all others, and who waits on. */
export function seatedFirst<Named extends Guest>(
  guests: readonly Named[],
  hostAttends: boolean,
  places: number,
): { readonly seated: readonly Named[]; readonly waiting: readonly Named[] } {
  const room = places - (hostAttends ? 1 : 0)
  return { seated: guests.slice(0, room), waiting: guests.slice(room) }
}
