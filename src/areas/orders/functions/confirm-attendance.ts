import { Type } from 'typebox'
import { defineFunction, invalid, step } from '#core'
import { awaitsAttendance } from '../delivery-conditions.ts'
import type { SeatOnItsWay } from '../delivery-line.ts'
import { saySeat } from '../delivery-mail.ts'
import { giveAsTheyCame } from '../gifts-given.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayConfirmAttendance } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

const Seat = Type.Object(
  {
    admissionId: Type.String({ title: 'Seat', description: 'of the order', format: 'uuid' }),
    attended: Type.Boolean({ title: 'Came', description: 'somebody sat there' }),
    name: Type.Optional(
      Type.String({ title: 'Who', description: 'where nobody was named before', maxLength: 200 }),
    ),
  },
  { additionalProperties: false },
)

/**
 * The owner, or whoever handed the tickets over, says for each seat whether its guest came. A named guest who did not is a
 * no-show; an empty seat is unused.
 */
export const confirmAttendance = defineFunction({
  id: 'orders.confirm-attendance',
  title: 'Say who came with an order',
  kind: 'write',
  on: theOrder,
  who: mayConfirmAttendance,
  provided: [awaitsAttendance],
  input: Type.Object(
    {
      seats: Type.Array(Seat, {
        title: 'Seats',
        description: 'each seat of the order',
        minItems: 1,
        maxItems: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} said who came with order {subject}', personal: [] },
  emits: 'order.attendance-confirmed',
  button: { label: 'Say who came', place: 'row', primary: true },
  async run({ order, input, stores, now }) {
    const [line] = await stores.orders.deliveryLines([order.id])
    const answers = new Map(input.seats.map((seat) => [seat.admissionId, seat]))
    const seats = (line?.seats ?? []).map((seat) => {
      const answer = answers.get(seat.admissionId)
      if (!answer)
        throw invalid('/seats', `say for each seat whether somebody came: ${saySeat(seat)} is missing`)
      return { ...noted(seat, answer), person: seat.person, outcome: outcomeOf(seat, answer.attended) }
    })
    await stores.orders.noteAttendance(
      order.id,
      seats.map(({ outcome: _, person: __, ...seat }) => seat),
      now,
    )
    await giveAsTheyCame(stores, order.id, seats)
    for (const outcome of ['used', 'no-show', 'unused'] as const) {
      const ids = seats.filter((seat) => seat.outcome === outcome).map(({ admissionId }) => admissionId)
      await stores.inventory.settle(ids, 'orders.confirm-attendance', outcome)
    }
    const state = step(orderTransitions, 'orders.confirm-attendance', order.state, 'confirmed')
    return stores.orders.move(order.id, { state })
  },
})

const outcomeOf = ({ person }: SeatOnItsWay, attended: boolean) =>
  attended ? 'used' : person ? 'no-show' : 'unused'

const noted = (
  { admissionId, person }: SeatOnItsWay,
  { attended, name }: { readonly attended: boolean; readonly name?: string },
) => ({
  admissionId,
  attended,
  name: person?.name ?? name?.trim() ?? '',
  company: person?.company ?? '',
  isHost: person?.isHost ?? false,
})
