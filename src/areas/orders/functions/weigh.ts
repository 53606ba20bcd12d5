import { Type } from 'typebox'
import { all, defineFunction, filterFor } from '#core'
import { daysBefore, Facet, narrowing, sortings } from '../narrowing.ts'
import { theOrder } from '../order.ts'
import { maySeeToDecide } from '../rules.ts'
import { filterOf } from '../views.ts'
import { WeighedOrder } from '../weighed.ts'

const queues = ['to-decide', 'for-others', 'to-award', 'decided', 'all'] as const

/** The queue of whoever decides: each order with its steps, its guests' history, and what is left for those who wait. */
export const weighOrders = defineFunction({
  id: 'orders.weigh',
  title: 'See orders with what it takes to decide about them',
  kind: 'list',
  on: theOrder,
  who: maySeeToDecide,
  input: Type.Object(
    {
      queue: Type.Enum([...queues], {
        title: 'Queue',
        description:
          'what waits for your word, for that of others where you may decide it too, for your award, what you decided, or all you may see',
        default: 'to-decide',
      }),
      sort: Type.Optional(
        Type.Enum([...sortings], {
          title: 'Sort',
          description:
            'the oldest first, the newest, the soonest event, or the dearest; else as the queue is worked',
        }),
      ),
      event: Type.Optional(Type.String({ title: 'Event', description: 'one event only', format: 'uuid' })),
      ...narrowing,
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'orders per page',
        minimum: 1,
        maximum: 100,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(WeighedOrder),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
    narrow: Type.Object({ events: Facet, owners: Facet }),
  }),
  async run({ where, input: { queue, sort, days, ...input }, actor, rules, stores, now }) {
    const filter =
      queue === 'to-award'
        ? all([where, filterFor(rules.rule('orders.award'), actor)])
        : filterOf(queue, where, actor, rules)
    // A queue is worked from its front, a history is read from its end.
    const asItself =
      ({ decided: 'newest', all: 'newest', 'to-award': 'first-come' } as const)[queue as string] ?? 'oldest'
    const asked = { ...input, filter, sorting: sort ?? asItself, placedBefore: daysBefore(now, days) }
    const { ids, total, next } = await stores.orders.page(asked)
    const narrow = input.cursor ? { events: [], owners: [] } : await stores.orders.facets(filter)
    const lines = await stores.orders.lines(ids, filterFor(rules.rule('inventory.list-open'), actor))
    const steps = await stores.orders.stepsOf(ids)
    const guests = await stores.orders.guestsBefore(ids)
    const waited = lines.filter(({ state }) => state === 'pending-waitlist').map(({ event }) => event.id)
    const left = await stores.inventory.waitingSeats([...new Set(waited)])
    const items = lines.map((line) => ({
      ...line,
      steps: steps.get(line.id) ?? [],
      guestHistory: guests.get(line.id) ?? [],
      waiting: waited.includes(line.event.id) ? left.filter(({ eventId }) => eventId === line.event.id) : [],
    }))
    return { items, total, next, narrow }
  },
})
