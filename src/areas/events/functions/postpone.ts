import { Type } from 'typebox'
import { defineFunction, invalid, not } from '#core'
import { hasStarted, isCancelled } from '../conditions.ts'
import { eventStatuses, theEvent } from '../event.ts'
import { Kept } from '../event-row.ts'
import { clock, day, reason } from '../inputs.ts'
import { moveAlong } from '../moving.ts'
import { mayArrange } from '../rules.ts'

/** Gives an event another day, or takes its day away until there is one. Orders stay; their owners are told. */
export const postponeEvent = defineFunction({
  id: 'events.postpone',
  title: 'Postpone an event',
  kind: 'write',
  on: theEvent,
  who: mayArrange,
  provided: [not(isCancelled), not(hasStarted)],
  input: Type.Object(
    {
      day: Type.Optional({ ...day, description: 'the new one; left out: to be announced' }),
      clock: Type.Optional(clock),
      reason,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...Kept.properties, status: Type.Enum([...eventStatuses]) }),
  audit: { says: '{actor} postponed {subject}', personal: [] },
  emits: 'event.postponed',
  button: { label: 'Postpone', place: 'event' },
  async run({ event, input: { reason: why, ...when }, stores }) {
    const before = await stores.events.startOf(event.id)
    const kept = await stores.events.postpone(event.id, when, why)
    if (when.day === undefined) return kept
    const after = await stores.events.startOf(event.id)
    if (after.isPast) throw invalid('/day', 'lies in the past; leave it out where there is no new day yet')
    if (after.startsAt.getTime() === before.startsAt.getTime())
      throw invalid('/day', 'is the day it was to be; write another one or leave it out')
    await moveAlong(stores, event.id, before, '/day')
    return kept
  },
})
