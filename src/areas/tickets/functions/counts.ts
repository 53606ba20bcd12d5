import { Type } from 'typebox'
import { defineFunction, Id, not } from '#core'
import { isArchived, isTemplate } from '../conditions.ts'
import { mayView } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** How many tickets each view lists, by the same rule and the same conditions. */
export const countTickets = defineFunction({
  id: 'tickets.counts',
  title: 'Count tickets',
  kind: 'list',
  on: theTicket,
  who: mayView,
  provided: [not(isTemplate), not(isArchived)],
  input: Type.Object(
    {
      application: Type.Optional(
        Type.String({ ...Id, title: 'Application', description: 'Only tickets of this application' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    mine: Type.Integer(),
    unassigned: Type.Integer(),
    open: Type.Integer(),
    all: Type.Integer(),
    requested: Type.Integer(),
  }),
  async run({ actor, input, stores, where }) {
    return stores.tickets.countsOf(where, actor, input.application)
  },
})
