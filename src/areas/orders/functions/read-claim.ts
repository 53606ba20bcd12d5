import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'
import { behindLink, stageOf, stages, tokenInput } from '../claim-link.ts'
import { saySeat } from '../delivery-mail.ts'
import { methods } from '../shipment.ts'

/** What the page behind the link says. Asked by that page alone, for whoever holds the link. */
export const readClaim = defineFunction({
  id: 'orders.read-claim',
  title: 'Read what a link in the mail of tickets stands for',
  kind: 'read',
  who: clockwork,
  input: tokenInput,
  output: Type.Object({
    organisation: Type.String(),
    event: Type.String(),
    venueName: Type.String(),
    startsAt: Type.String({ format: 'date-time' }),
    timeIsTba: Type.Boolean(),
    timeZone: Type.String(),
    seats: Type.Array(Type.String()),
    method: Type.Enum([...methods]),
    stage: Type.Enum([...stages]),
  }),
  async run({ input, stores, now }) {
    const behind = await behindLink(stores, input.token, now)
    const { event, seats, shipment, method } = behind.line
    const { name } = await stores.orders.organisation()
    return {
      organisation: name,
      event: event.name,
      venueName: event.venueName,
      startsAt: event.startsAt,
      timeIsTba: event.timeIsTba,
      timeZone: event.timeZone,
      seats: seats.map(saySeat),
      method: shipment?.method ?? method,
      stage: stageOf(behind),
    }
  },
})
