import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'

const portion = 200

/**
 * A week after the second reminder nobody waits any longer: whoever was let in by their code was there, and every
 * other seat counts as unused. That somebody stayed away is said by people alone.
 */
export const closeAttendance = defineFunction({
  id: 'orders.close-attendance',
  title: 'Close orders whose owner never said who came',
  kind: 'write',
  who: clockwork,
  runs: { every: 'day' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    closed: Type.Integer({ description: 'orders' }),
    idle: Type.Boolean({ description: 'nothing was due' }),
  }),
  audit: { says: '{actor} closed orders whose owner never said who came', personal: [] },
  async run({ stores, now }) {
    const ids = await stores.orders.sweepUnanswered(now, portion)
    const seats = (await stores.orders.deliveryLines(ids)).flatMap((line) => line.seats)
    const idsOf = (hasArrived: boolean) =>
      seats
        .filter(({ arrivedAt }) => (arrivedAt !== null) === hasArrived)
        .map(({ admissionId }) => admissionId)
    await stores.inventory.settle(idsOf(true), 'orders.close-attendance', 'used')
    await stores.inventory.settle(idsOf(false), 'orders.close-attendance', 'unused')
    return { closed: ids.length, idle: ids.length === 0 }
  },
})
