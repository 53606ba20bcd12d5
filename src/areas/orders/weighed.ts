/** What somebody who decides wants to know of an order, beyond what its owner sees. */
import { type Static, Type } from 'typebox'
import { OrderLine } from './order-row.ts'

export const StepLine = Type.Object({
  who: Type.String({ description: 'a name, or the group that is asked' }),
  is: Type.Enum(['approved', 'denied', 'passed-on', 'now', 'to-come']),
  by: Type.Union([Type.String(), Type.Null()], { description: 'who gave the word' }),
  at: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  quantity: Type.Union([Type.Integer(), Type.Null()]),
  note: Type.String(),
})
export type StepLine = Static<typeof StepLine>

export const GuestPast = Type.Object({
  name: Type.String(),
  orders: Type.Integer({ description: 'in the last 365 days, and which came about' }),
  giftCents: Type.Integer({ description: 'given to them in this calendar year' }),
  isOfficial: Type.Boolean(),
})
export type GuestPast = Static<typeof GuestPast>

export const WaitingSeats = Type.Object({
  section: Type.String(),
  category: Type.String(),
  free: Type.Integer(),
})

/** An order on its own page: whom it waits for, and after whom. */
export const OpenedOrder = Type.Object({
  ...OrderLine.properties,
  steps: Type.Array(StepLine, { description: 'of its chain: done, at hand, to come' }),
  inLine: Type.Union(
    [
      Type.Object({
        place: Type.Integer(),
        of: Type.Integer({ description: 'orders that wait for seats of the event' }),
        awardedBy: Type.Union([Type.String(), Type.Null()], {
          description: 'null: whoever may decide about every order',
        }),
      }),
      Type.Null(),
    ],
    { description: 'its place on the waiting list' },
  ),
  attendance: Type.Array(
    Type.Object({
      name: Type.String({ description: 'empty where nobody was named' }),
      company: Type.String(),
      isHost: Type.Boolean(),
      attended: Type.Boolean(),
    }),
    { description: 'who came and who did not, once its owner has said so' },
  ),
  rest: Type.Union([Type.Object({ id: Type.String(), number: Type.Integer() }), Type.Null()], {
    description: 'the order in which the others of its wish wait on',
  }),
})

export const WeighedOrder = Type.Object({
  ...OrderLine.properties,
  steps: Type.Array(StepLine, { description: 'of its chain: done, at hand, to come' }),
  guestHistory: Type.Array(GuestPast, { description: 'of the guests from outside, in their order' }),
  waiting: Type.Array(WaitingSeats, { description: 'left on the waiting list of the event' }),
})
