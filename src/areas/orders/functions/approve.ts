import { Type } from 'typebox'
import { conflict, counted, defineFunction, invalid, not, step } from '#core'
import { awaitsApproval, hasHadOnesWord, isOwn, isTooLate } from '../conditions.ts'
import { decisionOf } from '../decision.ts'
import { giveBack } from '../giving-back.ts'
import { mostPeople, seatsNamed } from '../guests.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayDecide } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/**
 * A word at one step of its chain: the next step follows, and after the last one delivery. Where there are fewer seats
 * than people, or than were asked for and not each has a name, its owner says first who comes.
 */
export const approveOrder = defineFunction({
  id: 'orders.approve',
  title: 'Approve an order',
  kind: 'write',
  on: theOrder,
  who: mayDecide,
  provided: [not(isOwn), not(hasHadOnesWord), awaitsApproval, not(isTooLate)],
  input: Type.Object(
    {
      quantity: Type.Optional(
        Type.Integer({
          title: 'Seats',
          description: 'fewer than asked for; the others become free again',
          minimum: 1,
          maximum: 50,
        }),
      ),
      note: Type.String({ title: 'Note', description: 'for the owner', maxLength: 2000, default: '' }),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} approved order {subject}', personal: ['decisionNote'] },
  emits: 'order.approved',
  button: { label: 'Approve', key: 'Y', place: 'row', primary: true },
  async run({ order, input, ...context }) {
    const { stores, now } = context
    const { quantity: asked, hostAttends } = await stores.orders.terms(order.id)
    const quantity = input.quantity ?? asked
    if (quantity > asked)
      throw invalid(
        '/quantity',
        `${counted(asked, 'seat was', 'seats were')} asked for, and no more are held`,
      )
    const left = await stores.orders.seatsLeft(order.id, now)
    if (left < quantity) throw gone(asked, left)
    const seats = await stores.orders.letSeatsGo(order.id, quantity, now)
    await giveBack(stores, { orderId: order.id, seats, action: 'orders.approve', now })
    const decision = decisionOf(context, input.note)
    const next = await stores.orders.nextStep(order.id, { ...decision, outcome: 'approved', quantity })
    const [line] = await stores.orders.lines([order.id])
    const { asked: atFirst, round } = await stores.orders.askedAtFirst(order.id)
    const named = seatsNamed(line?.guests ?? [], hostAttends)
    const places = await stores.orders.terms(order.id)
    const isAsAsked = round === 0 && quantity === atFirst
    const isSettled = named <= mostPeople(places) && (isAsAsked || named >= places.forPeople)
    const after = isSettled ? 'pending-delivery' : 'pending-guest-list'
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.approve', order.state, next ? 'pending-approval' : after),
      quantity,
      ...decision,
    })
  },
})

function gone(asked: number, left: number) {
  const instead = left > 0 ? `approve ${left} or fewer, or deny it` : 'deny it, and say why'
  return conflict(
    `${counted(asked - left, `of its ${asked} seats is`, `of its ${asked} seats are`)} not there any more; ${instead}`,
    { left },
  )
}
