/** What leaves of an admission: the line of the stock list. */
import { type Static, Type } from 'typebox'
import { categories, commitments, custodies, deliveries, outcomes } from './admission.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const AdmissionLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  eventId: Type.String(),
  eventName: Type.String(),
  startsAt: Type.String({ format: 'date-time' }),
  timeIsTba: Type.Boolean(),
  timeZone: Type.String({ description: "the venue's, by its IANA name" }),
  venueName: Type.String(),
  category: Type.Enum([...categories]),
  level: Type.String(),
  section: Type.String(),
  row: Type.String(),
  seat: Type.String(),
  delivery: Type.Enum([...deliveries]),
  custody: Type.Enum([...custodies]),
  commitment: Type.Enum([...commitments]),
  outcome: orNull(Type.Enum([...outcomes])),
  holderName: orNull(Type.String()),
  orderId: orNull(Type.String()),
  orderNumber: orNull(Type.Integer()),
  loadId: orNull(Type.String({ description: 'the load that it came in with' })),
  loadedAt: Type.String({ format: 'date-time' }),
  package: Type.String({ description: 'the season or package it belongs to' }),
  faceValueCents: Type.Integer(),
  fairValueCents: Type.Integer({ description: 'for gifts and taxes' }),
  costCents: orNull(Type.Integer({ description: 'null for those who may not see it' })),
})
export type AdmissionLine = Static<typeof AdmissionLine>

export const Totals = Type.Object({
  seats: Type.Integer(),
  void: Type.Integer({ description: 'of them; all that follows is without these' }),
  faceValueCents: Type.Integer(),
  costCents: orNull(Type.Integer({ description: 'null for those who may not see it' })),
  byCommitment: Type.Array(
    Type.Object({
      commitment: Type.Enum([...commitments]),
      seats: Type.Integer(),
      faceValueCents: Type.Integer(),
      costCents: orNull(Type.Integer()),
    }),
  ),
})
export type Totals = Static<typeof Totals>
