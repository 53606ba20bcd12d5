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
  async run({ stores, now }) {
    const ids = await stores.orders.askWhoCame(now, portion)
    const { locale } = await stores.orders.organisation()
    for (const line of await stores.orders.deliveryLines(ids)) {
      const { email, id } = line.owner
      const mail = mailOfAttendance(line, locale)
      await stores.mail.post({ kind: 'order.attendance-asked', to: email, toPersonId: id, ...mail })
    }
    return { asked: ids.length, idle: ids.length === 0 }
  },
})
