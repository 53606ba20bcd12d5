import { Type } from 'typebox'
import { choice, defineSubject, id, maybeId } from '#core'
import { purposes } from '../orders/public.ts'

export const specialStates = [
  'pending-approval',
  /** approved; somebody looks for seats to buy */
  'pending-sourcing',
  /** bought: it goes on as an order of the person who asked */
  'sourced',
  'denied',
  /** approved, and nothing was to be had */
  'declined',
  'cancelled',
  'expired',
] as const
export type SpecialState = (typeof specialStates)[number]

/** A wish for something that the organisation does not own. */
export const theSpecial = defineSubject({
  name: 'special',
  called: 'special request',
  area: 'specials',
  application: { kind: 'box-office', field: null },
  view: 'specials.view',
  fields: {
    id,
    ownerId: id,
    askedById: id,
    state: choice(...specialStates),
    awaits: choice('manager', 'person', 'compliance', 'holders'),
    approverId: maybeId,
  },
})

const Day = Type.String({ format: 'date' })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Person = Type.Object({ id: Type.String(), name: Type.String() })

export const askInput = {
  eventName: Type.String({
    title: 'What',
    description: 'the event, as you know it',
    minLength: 1,
    maxLength: 200,
    pattern: '\\S',
  }),
  venueName: Type.String({
    title: 'Where',
    description: 'the venue or the city',
    maxLength: 200,
    default: '',
  }),
  day: Type.Optional(Type.String({ title: 'When', description: 'the day, if you know it', format: 'date' })),
  quantity: Type.Integer({ title: 'Seats', description: 'how many', minimum: 1, maximum: 50 }),
  purpose: Type.Enum([...purposes], {
    title: 'Purpose',
    description: 'what the organisation gives them for',
  }),
  reason: Type.String({
    title: 'Why',
    description: 'what speaks for it; your manager decides by this',
    minLength: 1,
    maxLength: 2000,
    pattern: '\\S',
  }),
  budgetCents: Type.Optional(
    Type.Integer({
      title: 'Budget',
      description: 'for all of it, in cents',
      minimum: 0,
      maximum: 100_000_000,
    }),
  ),
  neededBy: Type.Optional(
    Type.String({ title: 'Needed by', description: 'the day by which you must know', format: 'date' }),
  ),
}

export const SpecialLine = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  version: Type.Integer(),
  state: Type.Enum([...specialStates]),
  owner: Person,
  eventName: Type.String(),
  venueName: Type.String(),
  day: maybe(Day),
  quantity: Type.Integer(),
  purpose: Type.Enum([...purposes]),
  reason: Type.String(),
  budgetCents: maybe(Type.Integer()),
  neededBy: maybe(Day),
  waitsFor: Type.String({ description: 'whose word, while it waits for one' }),
  decidedBy: maybe(Person),
  decidedAt: maybe(Type.String({ format: 'date-time' })),
  decisionNote: Type.String(),
  sourcedBy: maybe(Person),
  sourceNote: Type.String(),
  orderId: maybe(Type.String()),
  askedAt: Type.String({ format: 'date-time' }),
  ownerHistory: Type.Object({
    orders: Type.Integer({ description: 'orders that the owner was granted in the last 365 days' }),
    specials: Type.Integer({ description: 'special requests of the owner in the last 365 days' }),
  }),
})

export const SpecialMoved = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: Type.Enum([...specialStates]),
})

export const Why = Type.String({
  title: 'Why',
  description: 'the reason, for whoever asked',
  minLength: 1,
  maxLength: 2000,
  pattern: '\\S',
})
