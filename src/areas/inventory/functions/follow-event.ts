import { Type } from 'typebox'
import { clockwork, defineFunction, happened, step } from '#core'
import { outcomeTransitions } from '../transitions.ts'

/** The event was called off: nobody will use its seats any more. Who held them stays written on them. */
export const voidWithEvent = defineFunction({
  id: 'inventory.follow-event',
  title: 'Make the admissions of a cancelled event void',
  kind: 'write',
  who: clockwork,
  runs: { on: ['event.cancelled'] },
  input: Type.Object({ ...happened }, { additionalProperties: false }),
  output: Type.Object({
    idle: Type.Boolean(),
    changes: Type.Array(Type.Object({ field: Type.String(), before: Type.Null(), after: Type.String() })),
  }),
  audit: { says: '{actor} made the admissions of a cancelled event void', personal: [] },
  async run({ input: { subjectId = '' }, stores }) {
    step(outcomeTransitions, 'events.cancel', 'open', 'void')
    const event = (await stores.events.facts('event', [subjectId], true)).get(subjectId)
    if (event?.status !== 'cancelled') return { idle: true, changes: [] }
    const count = await stores.inventory.voidAll(event.id)
    if (count === 0) return { idle: true, changes: [] }
    return {
      idle: false,
      changes: [{ field: `void, ${event.label}`, before: null, after: `${count} admissions` }],
    }
  },
})
