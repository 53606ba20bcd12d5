/**
 * The straight line, and the only place that decides and commits: validate → begin → lock the actor's epochs →
 * load and lock the subject → decide → run → audit → outbox → commit → present. Deciding inside the transaction is
 * not optional: a check before it was measured to use a grant that had just been revoked. Reads skip the locks;
 * lists replace decide with filter. A refusal commits nothing but its own audit entry.
 */
import {
  type Actor,
  type Compiled,
  CounterfoilError,
  type CounterfoilFunction,
  clockworkId,
  closedGate,
  conflict,
  decide,
  decideInGeneral,
  filterFor,
  isWithheld,
  notFound,
  nothing,
  type Stores,
} from '#core'
import type { Epochs, Tx } from '../database/database.ts'
import { RetryableConflict } from '../database/errors.ts'
import { doneApart } from './apart.ts'
import { writeEntry } from './audit.ts'
import { earlierAnswer, freeKey, keepAnswer } from './idempotency.ts'
import { cleanOutput, readInput } from './input.ts'
import { present } from './present.ts'
import { refusal } from './refusal.ts'
import { type Standing, standingOf } from './standing.ts'
import { type Asking, type Loaded, loadSubjects } from './subjects.ts'
import type { Answer, Asked, Caller, System } from './system.ts'
import { subjectOf, touchedBy } from './touched.ts'

/** @throws CounterfoilError, whose `details` name the function, the layer and the decision */
export async function call(
  system: System,
  caller: Caller,
  functionId: string,
  asked: Asked,
): Promise<Answer> {
  const fn = system.rules.function(functionId)
  if (!fn) throw notFound(`function \`${functionId}\``)
  const started = performance.now()
  const input = readInput(fn, asked.input)
  const line = async (tx: Tx, epochs: Epochs | null, prepared?: Prepared) => {
    const stores = system.openStores(tx, caller.orgId, system.snapshots.settings(caller.orgId, epochs))
    const standing = await standingOf(system, caller, stores, epochs, changesThings(fn))
    return straightLine({ system, caller, fn, asked, input, prepared, tx, stores, ...standing })
  }
  const walk = (prepared?: Prepared) =>
    againWhenTheyMet(() =>
      system.database.transaction(caller.orgId, (tx, epochs) => line(tx, epochs, prepared), {
        keepsPlans: changesThings(fn) && !isStarted(fn),
        ...restingOn(caller, changesThings(fn)),
      }),
    )
  const first = await walk()
  const done = first instanceof Unprepared ? await walk({ value: await first.prepare(input) }) : first
  if (done instanceof Unprepared) throw new Error(`\`${fn.id}\` was prepared and is not`)
  const outcome = done instanceof CounterfoilError ? done.code : 'allowed'
  system.observe({ function: fn.id, outcome, milliseconds: performance.now() - started })
  if (done instanceof CounterfoilError) throw done
  return done
}

/** Counterfoil itself, and whoever has not signed in, have no rights that could be taken away meanwhile. */
const restingOn = ({ personId }: Caller, holds: boolean) =>
  personId === null || personId === clockworkId ? {} : { rightsOf: { personId, holds } }

/** Two writers that met wrote nothing, so the whole line may be walked again: locks, facts and decision are new. */
async function againWhenTheyMet<T>(walk: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await walk()
    } catch (error) {
      if (!(error instanceof RetryableConflict)) throw error
      if (attempt === 3) throw conflict('others were changing the same at the same moment; try again')
    }
  }
}

/** Allowed, and nothing done yet: what is slow and needs no database comes first, and the line is walked again. */
class Unprepared {
  readonly prepare: (input: unknown) => Promise<unknown>
  constructor(prepare: (input: unknown) => Promise<unknown>) {
    this.prepare = prepare
  }
}

interface Prepared {
  readonly value: unknown
}

const changesThings = (fn: CounterfoilFunction) => fn.kind === 'write' || fn.kind === 'create'

interface Line extends Standing {
  readonly system: System
  readonly caller: Caller
  readonly fn: CounterfoilFunction
  readonly asked: Asked
  readonly input: unknown
  readonly prepared: Prepared | undefined
  readonly tx: Tx
  readonly stores: Stores
}

async function straightLine(line: Line): Promise<Answer | CounterfoilError | Unprepared> {
  const { system, caller, fn, asked, input, prepared, tx, stores, actor, rules, by } = line
  const rule = rules.rule(fn.id)
  const gate = closedGate(rule, actor, { subject: null })
  if (!actor || (gate && !isWithheld(gate)))
    return new CounterfoilError('not-signed-in', 'sign in to go on', { function: fn.id, layer: 'gate' })
  const asking = await loadSubjects(fn, stores, asked, input, changesThings(fn))
  const { subjects } = asking
  const earlier = await earlierAnswer(tx, caller, fn, asked.subject, input)
  if (earlier) return earlier
  const { decision, records } = decideAll(fn, rule, actor, asking)
  const entry = { fn, caller, principalId: by.id === null ? null : actor.id, decision }
  if (decision.outcome !== 'allowed') {
    await freeKey(tx, caller, fn)
    const id = crypto.randomUUID()
    const outcome = decision.outcome
    const subject = subjectOf(fn, records.subject ? [records.subject] : [])
    await writeEntry(tx, { ...entry, id, outcome, subject, before: null, after: null })
    return refusal(rules, fn, actor, records, decision, id)
  }
  requireVersion(fn, caller, records)
  if (fn.prepare && !prepared) {
    await freeKey(tx, caller, fn)
    return new Unprepared(fn.prepare)
  }

  const where = fn.kind === 'list' && fn.on ? filterFor(rule, actor) : nothing
  const output = await fn.run({
    actor,
    input,
    prepared: prepared?.value,
    stores,
    rules,
    where,
    now: system.now(),
    by,
    apart: (work: () => Promise<unknown>) => doneApart(tx, work),
    subjects,
    ...named(fn, records),
  } as never)

  if (changesThings(fn) && !foundNothing(fn, output)) {
    const touched = await touchedBy(system, fn, stores, asking, output)
    const id = crypto.randomUUID()
    const { named: subject, before, after } = touched
    await writeEntry(tx, { ...entry, id, outcome: 'done', subject, before, after })
    if (fn.emits) await system.outbox.send(tx, { orgId: caller.orgId, event: fn.emits, entryId: id, subject })
  }
  const answer = await present(line, records, cleanOutput(fn, output))
  await keepAnswer(tx, caller, fn, answer)
  return answer
}

/** By the clock or an event, and then often about many rows; people change few at a time. */
const isStarted = ({ runs }: CounterfoilFunction) => runs.every !== undefined || runs.on !== undefined

/** What was started in vain, and says so with `idle`, leaves no entry and causes no event. */
const foundNothing = (fn: CounterfoilFunction, output: unknown) =>
  isStarted(fn) && (output as { readonly idle?: unknown } | null)?.idle === true

/** On many subjects the first that is refused decides, and is the one the refusal is about. */
function decideAll(fn: CounterfoilFunction, rule: Compiled, actor: Actor, { records, subjects }: Asking) {
  if (fn.kind === 'list') return { decision: decideInGeneral(rule, actor), records }
  for (const subject of fn.many ? subjects : []) {
    const one = { ...records, subject }
    const decision = decide(rule, actor, one)
    if (decision.outcome !== 'allowed') return { decision, records: one }
  }
  return { decision: decide(rule, actor, records), records }
}

/** The facts under the names the declaration uses: `ticket`, `destination`. */
function named(fn: CounterfoilFunction, records: Loaded): Readonly<Record<string, unknown>> {
  const { subject, ...others } = records
  return fn.on ? { ...others, [fn.on.name]: subject } : others
}

function requireVersion(fn: CounterfoilFunction, caller: Caller, records: Loaded): void {
  const version = records.subject?.version
  if (fn.kind !== 'write' || fn.many || version === undefined || caller.ifMatch === '*') return
  if (caller.ifMatch === undefined) {
    throw new CounterfoilError('precondition-required', 'send If-Match with the version you saw', {
      function: fn.id,
    })
  }
  if (caller.ifMatch !== String(version)) {
    throw new CounterfoilError('stale', `it is at version ${version} now`, { function: fn.id, version })
  }
}
