/** What follows an event or the clock: functions that declare it, called as Counterfoil itself. */
import { type CounterfoilFunction, clockworkId, type Runs } from '#core'
import { call } from './call.ts'
import type { OutboxEvent } from './outbox.ts'
import type { System } from './system.ts'

/**
 * Calls what follows the event. The queue may deliver an event twice: a function that creates is called by a key of
 * its own then, and a function that writes must find its work done.
 * @throws AggregateError with what failed, after all were called
 */
export async function react(system: System, event: OutboxEvent): Promise<void> {
  const follows = ({ runs }: CounterfoilFunction) =>
    runs.on?.includes(event.event) === true || runs.on?.includes('*') === true
  const input = {
    event: event.event,
    entryId: event.entryId,
    ...(event.subject ? { subjectKind: event.subject.kind, subjectId: event.subject.id } : {}),
  }
  await callEach(system, system.rules.functions.filter(follows), event.orgId, (fn) => ({
    requestId: `${event.entryId}/${fn.id}`,
    ...(fn.kind === 'create' ? { idempotencyKey: `${event.entryId}/${fn.id}` } : {}),
    input,
  }))
}

/** Calls what the clock starts, in one organisation. */
export async function strike(
  system: System,
  orgId: string,
  every: NonNullable<Runs['every']>,
): Promise<void> {
  const due = system.rules.functions.filter(({ runs }) => runs.every === every)
  await callEach(system, due, orgId, () => ({ requestId: crypto.randomUUID(), input: {} }))
}

async function callEach(
  system: System,
  functions: readonly CounterfoilFunction[],
  orgId: string,
  asked: (fn: CounterfoilFunction) => { requestId: string; idempotencyKey?: string; input: object },
): Promise<void> {
  const failures: unknown[] = []
  for (const fn of functions) {
    const { input, ...caller } = asked(fn)
    const named = input as { readonly subjectId?: string }
    try {
      await call(system, { orgId, personId: clockworkId, ifMatch: '*', ...caller }, fn.id, {
        input,
        ...(named.subjectId === undefined ? {} : { subject: named.subjectId }),
      })
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} functions failed`)
}
