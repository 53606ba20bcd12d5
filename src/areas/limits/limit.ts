import { type Static, Type } from 'typebox'
import { choice, defineSubject, id } from '#core'
import { categories } from '../inventory/public.ts'

export const kinds = ['quota', 'gift'] as const
export const pers = ['person', 'department', 'event'] as const
export const periods = ['event', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]
export const levels = ['warn', 'block', 'compliance', 'taxable'] as const
export const guestsMeant = ['all', 'officials'] as const

/** A quota counts seats that people ask for, a gift limit the value that one guest is given in a calendar year. */
export const theLimit = defineSubject({
  name: 'limit',
  area: 'limits',
  application: { kind: 'box-office', field: null },
  view: 'limits.view',
  fields: { id, kind: choice(...kinds) },
})

const Named = Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()])

export const LimitLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  kind: Type.Enum([...kinds]),
  name: Type.String(),
  per: Type.Enum([...pers, 'guest']),
  period: Type.Enum([...periods]),
  amount: Type.Integer({ description: 'seats of a quota, cents of a gift limit' }),
  category: Type.Union([Type.Enum([...categories]), Type.Null()]),
  department: Named,
  event: Named,
  guests: Type.Enum([...guestsMeant]),
  level: Type.Enum([...levels]),
  says: Type.String({ description: 'the limit as a sentence' }),
})
export type LimitLine = Static<typeof LimitLine>

const name = Type.String({
  title: 'Name',
  description: 'what people read when they meet it',
  minLength: 1,
  maxLength: 80,
  pattern: '\\S',
})

export const QuotaInput = Type.Object(
  {
    name,
    seats: Type.Integer({
      title: 'Seats',
      description: 'how many are allowed',
      minimum: 0,
      maximum: 100_000,
    }),
    per: Type.Enum([...pers], {
      title: 'For',
      description: 'each person, each department together, or everybody together at an event',
    }),
    period: Type.Enum([...periods], {
      title: 'Within',
      description: 'one event, or the events of one month, quarter or year',
    }),
    category: Type.Optional(
      Type.Enum([...categories], {
        title: 'Kind of place',
        description: 'counts places of this kind only; without it, all but parking and passes',
      }),
    ),
    accountId: Type.Optional(
      Type.String({ title: 'Department', description: 'for its people only', format: 'uuid' }),
    ),
    eventId: Type.Optional(
      Type.String({ title: 'Event', description: 'for this event only', format: 'uuid' }),
    ),
    level: Type.Enum(['warn', 'block'], {
      title: 'Over it',
      description: 'warn whoever asks and whoever decides, or take no such request',
    }),
  },
  { additionalProperties: false },
)
export type QuotaInput = Static<typeof QuotaInput>

export const GiftLimitInput = Type.Object(
  {
    name,
    cents: Type.Integer({
      title: 'Value',
      description: 'in cents, that one guest may be given in a calendar year',
      minimum: 0,
      maximum: 2_000_000_000,
    }),
    guests: Type.Enum([...guestsMeant], {
      title: 'Guests',
      description: 'all of them, or public officials only',
      default: 'all',
    }),
    level: Type.Enum([...levels], {
      title: 'Over it',
      description: 'warn, take no such request, ask compliance, or mark the order as taxable',
    }),
  },
  { additionalProperties: false },
)
export type GiftLimitInput = Static<typeof GiftLimitInput>

/** As it is kept: one table for both kinds. */
export const asQuota = ({ seats, category, accountId, eventId, ...rest }: QuotaInput) => ({
  kind: 'quota' as const,
  ...rest,
  amount: seats,
  category: category ?? null,
  accountId: accountId ?? null,
  eventId: eventId ?? null,
})

export const asGiftLimit = ({ cents, ...rest }: GiftLimitInput) => ({
  kind: 'gift' as const,
  ...rest,
  amount: cents,
  per: 'guest' as const,
  period: 'year' as const,
})
