import { Type } from 'typebox'
import { defineFunction } from '#core'
import { commitments, theAdmission } from '../../inventory/public.ts'
import { Counts, HeldLine } from '../held-line.ts'
import { mayAssign } from '../rules.ts'

const one = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, format: 'uuid' }))

/** The seats in one's care, by the rule of assigning them. Ruling A3: never what they cost, and nobody else's. */
export const listHeld = defineFunction({
  id: 'admissions.list-held',
  title: 'See the seats to hand out',
  kind: 'list',
  on: theAdmission,
  who: mayAssign,
  input: Type.Object(
    {
      event: one('Event', 'seats of one event only'),
      venue: one('Venue', 'seats at one venue only'),
      assignee: one('Assignee', 'seats that one person has'),
      commitment: Type.Optional(
        Type.Enum([...commitments], { title: 'Promised', description: 'seats that stand one way only' }),
      ),
      order: Type.Optional(
        Type.Integer({ title: 'Order', description: 'seats of the order with this number', minimum: 1 }),
      ),
      unaccounted: Type.Boolean({
        title: 'Unaccounted for',
        description: 'seats nobody is known to have used, instead of those still open',
        default: false,
      }),
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'seats per page',
        minimum: 1,
        maximum: 500,
        default: 200,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(HeldLine),
    total: Type.Integer(),
    totals: Counts,
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input, stores }) {
    return stores.admissions.held({ ...input, where })
  },
})
