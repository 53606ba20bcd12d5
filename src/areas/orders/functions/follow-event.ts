import { Type } from 'typebox'
import { clockwork, defineFunction, happened } from '#core'
import { orderTransitions } from '../transitions.ts'

const action = 'events.cancel'
const endedBy = orderTransitions.filter((line) => line.action === action).map(({ from }) => from)

/** The event was called off: whatever was under way for it ends, approved or not. */
export const cancelWithEvent = defineFunction({
  id: 'orders.follow-event',
  title: 'Cancel the orders of a cancelled event',
  kind: 'write',
  who: clockwork,
  runs: { on: ['event.cancelled'] },
  input: Type.Object({ ...happened }, { additionalProperties: false }),
  output: Type.Object({
    idle: Type.Boolean(),
    changes: Type.Array(Type.Object({ field: Type.String(), before: Type.Null(), after: Type.String() })),
  }),
  audit: { says: '{actor} cancelled the orders of a cancelled event', personal: [] },
  async run({ input: { subjectId = '' }, stores, now }) {
    const event = (await stores.events.facts('event', [subjectId], true)).get(subjectId)
    if (event?.status !== 'cancelled') return { idle: true, changes: [] }
    const numbers = await stores.orders.endWithEvent(event.id, endedBy, now)
    if (numbers.length === 0) return { idle: true, changes: [] }
    const said = numbers.map((number) => `#${number}`).join(', ')
    return { idle: false, changes: [{ field: `cancelled, ${event.label}`, before: null, after: said }] }
  },
})
