import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { isTooLate, isUnsubmitted } from '../conditions.ts'
import { theOrder } from '../order.ts'
import { FindingLine, Seat } from '../order-row.ts'
import { foreseen } from '../preview.ts'
import { mayManageOwn } from '../rules.ts'

/** What placing the request would lead to, without doing it. */
export const previewOrder = defineFunction({
  id: 'orders.preview',
  title: 'See what a request would lead to',
  kind: 'read',
  on: theOrder,
  who: mayManageOwn,
  provided: [isUnsubmitted, not(isTooLate)],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    valueCents: Type.Integer({ description: 'face values of the seats it would get' }),
    seats: Type.Array(Seat, { description: 'those it would get, as things are now' }),
    isShort: Type.Boolean(),
    says: Type.Union([Type.String(), Type.Null()], { description: 'what stands against it' }),
    left: Type.Integer({ description: 'seats that fit the wish and are free' }),
    waitlist: Type.Boolean({ description: 'the event has a waiting list that takes people' }),
    findings: Type.Array(FindingLine),
    isTaxable: Type.Boolean(),
    deciders: Type.Array(Type.String(), { description: 'whose word it would wait for, in turn' }),
  }),
  async run({ order, ...context }) {
    return foreseen(context, order.id, order.state === 'incomplete')
  },
})
