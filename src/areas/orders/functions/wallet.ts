import { Type } from 'typebox'
import { defineFunction } from '#core'
import { DeliveryLine, type SeatOnItsWay } from '../delivery-line.ts'
import { asGuestSees } from '../guest-card.ts'
import { theOrder } from '../order.ts'
import { mayHoldSeat } from '../rules.ts'
import { carriesCodes } from '../shipment.ts'
import { codeSquares } from '../store-code-squares.ts'
import { shortCodeOf } from '../ticket-code.ts'

const Card = Type.Object({
  ...DeliveryLine.properties,
  isGuest: Type.Boolean({ description: 'a seat in your name, of an order of somebody else' }),
  codes: Type.Array(
    Type.Object({
      admissionId: Type.String(),
      code: Type.String(),
      short: Type.String({ description: 'the code as a person types it' }),
      squares: Type.Array(Type.String(), { description: 'the code as rows of ones and zeros' }),
    }),
  ),
})

/** Far more than anybody has coming; a wallet is opened at a door, not paged through. */
const atMost = 50

/** The seats in one's own name, of one's orders or as a colleague's guest, as they are shown at the door. Codes are there once the tickets were sent. */
export const openWallet = defineFunction({
  id: 'orders.wallet',
  title: 'Open your wallet of admissions',
  kind: 'list',
  on: theOrder,
  who: mayHoldSeat,
  input: Type.Object(
    {
      when: Type.Enum(['coming', 'past'], {
        title: 'When',
        description: 'still to come, or gone by',
        default: 'coming',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ items: Type.Array(Card), total: Type.Integer(), next: Type.Null() }),
  async run({ where, input, actor, stores, now }) {
    const ids = await stores.orders.walletOf(where, input.when, now, atMost)
    const all = await stores.orders.deliveryLines(ids)
    const others = all.filter(({ owner }) => owner.id !== actor.id).map(({ id }) => id)
    const own = await stores.orders.seatsOfGuest(others, actor.id)
    const lines = all
      .map((line) => (others.includes(line.id) ? asGuestSees(line, own) : line))
      // more people than seats: whoever is named last has none yet
      .filter(({ id, seats }) => !others.includes(id) || seats.length > 0)
    const items = lines.map(async (line) => ({
      ...line,
      isGuest: others.includes(line.id),
      codes: await codesOn(line),
    }))
    return { items: await Promise.all(items), total: lines.length, next: null }

    async function codesOn({ number, seats, shipment }: DeliveryLine) {
      if (!shipment || !carriesCodes(shipment.method) || input.when === 'past') return []
      const named = ({ admissionId }: SeatOnItsWay) => ({ admissionId, shipmentId: shipment.id })
      const codes = await stores.orders.codesOf(seats.map(named))
      return seats.map(({ admissionId }, place) => {
        const code = codes[place] ?? ''
        return { admissionId, code, short: shortCodeOf(code, number), squares: [...codeSquares(code)] }
      })
    }
  },
})
