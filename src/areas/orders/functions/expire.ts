import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'
import { leftOver } from '../store-sweeps.ts'

/** Orders and seats taken at a time, and how many times in one go: a fair with thousands of them takes two minutes. */
const portion = 500
const portions = 12

/**
 * Events begin. What was sent counts as delivered; every other order that was under way expires, and every seat that
 * nobody was given is unused from now on. Finds its work by state, so it may run twice, and late.
 */
export const expireOrders = defineFunction({
  id: 'orders.expire',
  title: 'Close what was not delivered when its event began',
  kind: 'write',
  who: clockwork,
  runs: { every: 'minute' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    delivered: Type.Integer({ description: 'orders' }),
    expired: Type.Integer({ description: 'orders' }),
    unused: Type.Integer({ description: 'seats' }),
    idle: Type.Boolean({ description: 'nothing was due' }),
  }),
  audit: { says: '{actor} closed what was left when events began', personal: [] },
  emits: 'order.expired',
  async run({ stores, now }) {
    const { orders, inventory } = stores
    const done = { delivered: 0, expired: 0, unused: 0 }
    await inPortions(async () => {
      const sent = await orders.sweepSent(now, portion)
      await inventory.moveCustody(sent.seats, 'orders.expire', { from: 'out', to: 'delivered' })
      done.delivered += sent.orders.length
      return sent.orders.length
    })
    await inPortions(async () => {
      const unfinished = await orders.sweepUnfinished(now, portion)
      await inventory.moveCustody(unfinished.seats, 'orders.expire', { from: 'out', to: 'on-hand' })
      done.expired += unfinished.orders.length
      return unfinished.orders.length
    })
    await inPortions(async () => {
      const unused = await inventory.settleWhere(leftOver(now), 'orders.expire', 'unused', portion)
      done.unused += unused
      return unused
    })
    return { ...done, idle: done.delivered + done.expired + done.unused === 0 }
  },
})

async function inPortions(take: () => Promise<number>): Promise<void> {
  for (let time = 0; time < portions; time += 1) if ((await take()) < portion) return
}
