/** What somebody wishes for before they hold it: what the wizard asks, and a draft keeps. */
import { type Static, Type } from 'typebox'
import { categories } from '../inventory/public.ts'
import { Guest } from './guests.ts'
import { purposes } from './order.ts'

export const deliveryWays = ['mobile', 'pdf', 'will-call', 'hard-stock'] as const

const Id = Type.String({ format: 'uuid' })

/** Kept with a draft as it was said. */
export const Wish = Type.Object({
  section: Type.Optional(Type.String()),
  category: Type.Optional(Type.Enum([...categories])),
  admissionIds: Type.Optional(Type.Array(Id)),
  waitlist: Type.Optional(Type.Boolean()),
  allOrNothing: Type.Optional(Type.Boolean()),
})
export type Wish = Static<typeof Wish>

export const Delivery = Type.Object(
  {
    by: Type.Enum([...deliveryWays], { title: 'How', description: 'the tickets should come' }),
    to: Type.String({
      title: 'Where to',
      description: 'an e-mail address for tickets on the phone or as a file, a postal address for paper',
      maxLength: 1000,
      default: '',
    }),
  },
  { additionalProperties: false, title: 'Delivery', description: 'how the tickets should come' },
)
export type Delivery = Static<typeof Delivery>

const quantity = Type.Integer({ title: 'Seats', description: 'how many', minimum: 1, maximum: 50 })
const purpose = Type.Enum([...purposes], {
  title: 'Purpose',
  description: 'what the organisation gives them for',
})
const aboutNote = { title: 'Note', description: 'for whoever approves', maxLength: 2000 }
const aboutHost = { title: 'I attend', description: 'you take one of the seats yourself' }
const aboutGuests = { title: 'Guests', description: 'who sits there', maxItems: 50 }

const places = {
  section: Type.Optional(
    Type.String({ title: 'Section', description: 'only seats of this section', maxLength: 81 }),
  ),
  category: Type.Optional(
    Type.Enum([...categories], { title: 'Category', description: 'only places of this kind' }),
  ),
  admissionIds: Type.Optional(
    Type.Array(Id, {
      title: 'Seats by name',
      description: 'these very seats; without them, seats side by side are looked for',
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
    }),
  ),
  waitlist: Type.Optional(
    Type.Boolean({
      title: 'Waiting list',
      description: 'hold nothing, and wait for seats that become free',
    }),
  ),
  allOrNothing: Type.Optional(
    Type.Boolean({
      title: 'All or none',
      description: 'on the waiting list, take no fewer than are asked for',
    }),
  ),
}

/** Everything of a request, at once. */
export const requestInput = {
  ...places,
  quantity,
  purpose,
  note: Type.String({ ...aboutNote, default: '' }),
  hostAttends: Type.Boolean({ ...aboutHost, default: true }),
  guests: Type.Array(Guest, { ...aboutGuests, default: [] }),
  delivery: Type.Optional(Delivery),
}

/** Any part of a request: what is left out stays as it was. */
export const reviseInput = {
  quantity: Type.Optional(quantity),
  purpose: Type.Optional(purpose),
  note: Type.Optional(Type.String(aboutNote)),
  hostAttends: Type.Optional(Type.Boolean(aboutHost)),
  guests: Type.Optional(Type.Array(Guest, aboutGuests)),
  delivery: Type.Optional(Delivery),
  wish: Type.Optional(
    Type.Object(places, {
      additionalProperties: false,
      title: 'Where',
      description: 'which seats; said anew as a whole',
    }),
  ),
}
