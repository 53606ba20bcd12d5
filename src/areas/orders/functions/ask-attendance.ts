import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'
import { mailOfAttendance } from '../delivery-mail.ts'

/** Asked at a time; the next hour goes on. */
const portion = 500

/** In the morning after the event each owner is asked who came, by mail and on their first screen. */
export const askAttendance = defineFunction({
  id: 'orders.ask-attendance',
  title: 'Ask owners of orders who came',
  kind: 'write',
  who: clockwork,
  runs: { every: 'hour' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    asked: Type.Integer({ description: 'orders' }),
    idle: Type.Boolean({ description: 'nothing was due' }),
  }),
  audit: { says: '{actor} asked owners who came', personal: [] },
  emits: 'order.attendance-asked',
  async run({ stores, now, apart }) {
    const ids = await stores.orders.askWhoCame(now, portion)
    const { locale } = await stores.orders.organisation()
    for (const line of await stores.orders.deliveryLines(ids)) {
      const { email, id } = line.owner
      // A mail that cannot be written is one person's; the question stands on their first screen all the same.
      await apart(() =>
        stores.mail.post({
          kind: 'order.attendance-asked',
          to: email,
          toPersonId: id,
          ...mailOfAttendance(line, locale),
        }),
      )
    }
    return { asked: ids.length, idle: ids.length === 0 }
  },
})
