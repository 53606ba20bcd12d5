import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'
import { mailOfReminder } from '../delivery-mail.ts'

const portion = 500

/** Who has not said who came is reminded after three days and after seven, once each. */
export const remindOfAttendance = defineFunction({
  id: 'orders.remind',
  title: 'Remind owners to say who came',
  kind: 'write',
  who: clockwork,
  runs: { every: 'day' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    reminded: Type.Integer({ description: 'orders' }),
    idle: Type.Boolean({ description: 'nothing was due' }),
  }),
  audit: { says: '{actor} reminded owners to say who came', personal: [] },
  async run({ stores, now, apart }) {
    const ids = await stores.orders.remindWhoCame(now, portion)
    const { locale } = await stores.orders.organisation()
    for (const line of await stores.orders.deliveryLines(ids)) {
      const { email, id } = line.owner
      // A mail that cannot be written is one person's; the question stands on their first screen all the same.
      await apart(() =>
        stores.mail.post({
          kind: 'order.attendance-reminder',
          to: email,
          toPersonId: id,
          ...mailOfReminder(line, locale),
        }),
      )
    }
    return { reminded: ids.length, idle: ids.length === 0 }
  },
})
