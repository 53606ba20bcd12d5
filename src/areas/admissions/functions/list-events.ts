import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theAdmission } from '../../inventory/public.ts'
import { HeldEvent } from '../held-line.ts'
import { mayAssign } from '../rules.ts'

/** The events one has seats to hand out for, the next first; or those that are over and not accounted for. */
export const listHeldEvents = defineFunction({
  id: 'admissions.list-events',
  title: 'See the events with seats to hand out',
  kind: 'list',
  on: theAdmission,
  who: mayAssign,
  input: Type.Object(
    {
      when: Type.Enum(['upcoming', 'past'], {
        title: 'When',
        description: 'those still to come, or those that are over with seats nobody is known to have used',
        default: 'upcoming',
      }),
      days: Type.Optional(
        Type.Integer({ title: 'Days', description: 'only the next so many days', minimum: 1, maximum: 366 }),
      ),
      idle: Type.Optional(
        Type.Boolean({ title: 'Idle', description: 'only events with seats that nobody has been given' }),
      ),
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'events per page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(HeldEvent),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input, stores }) {
    return stores.admissions.heldEvents({ ...input, where })
  },
})
