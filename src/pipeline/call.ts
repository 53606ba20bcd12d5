/**
 * The straight line, and the only place that decides and commits: validate → begin → lock the actor's epochs →
 * load and lock the subject → decide → run → audit → outbox → commit → present. Deciding inside the transaction is
 * not optional: a check before it was measured to use a grant that had just been revoked. Reads skip the locks;
 * lists replace decide with filter. A refusal commits nothing but its own audit entry.
 */
import {
  type Actor,
  CounterfoilError,
  type CounterfoilFunction,
  closedGate,
  conflict,
  decide,
  decideInGeneral,
  filterFor,
  notFound,
  nothing,
  type Stores,
} from '#core'
import type { Tx } from '../database/database.ts'
import { RetryableConflict } from '../database/errors.ts'
import { changes, writeEntry } from './audit.ts'
import { earlierAnswer, freeKey, keepAnswer } from './idempotency.ts'
import { cleanOutput, readInput } from './input.ts'
import { present } from './present.ts'
import { refusal } from './refusal.ts'
import { type Loaded, loadSubjects, storeOf } from './subjects.ts'
import type { Answer, Asked, Caller, System } from './system.ts'

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
  const done = await againWhenTheyMet(() =>
    system.database.transaction(caller.orgId, async (tx) => {
      const stores = system.openStores(tx, caller.orgId)
      const { personId, orgId } = caller
      const actor =
        personId === null ? null : await system.snapshots.actor(stores, orgId, personId, changesThings(fn))
      return straightLine({ system, caller, fn, asked, input, tx, stores, actor })
    }),
  )
  const outcome = done instanceof CounterfoilError ? done.code : 'allowed'
  system.observe({ function: fn.id, outcome, milliseconds: performance.now() - started })
  if (done instanceof CounterfoilError) throw done
  return done
}

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

const changesThings = (fn: CounterfoilFunction) => fn.kind === 'write' || fn.kind === 'create'

interface Line {
  readonly system: System
  readonly caller: Caller
  readonly fn: CounterfoilFunction
  readonly asked: Asked
  readonly input: unknown
  readonly tx: Tx
  readonly stores: Stores
  readonly actor: Actor | null
}

async function straightLine(line: Line): Promise<Answer | CounterfoilError> {
  const { system, caller, fn, asked, input, tx, stores, actor } = line
  const gate = closedGate(system.rules.rule(fn.id), actor, { subject: null })
  if (!actor || gate)
    return new CounterfoilError('not-signed-in', 'sign in to go on', { function: fn.id, layer: 'gate' })
  const rule = system.rules.rule(fn.id)
  const records = await loadSubjects(fn, stores, asked, input, changesThings(fn))
  const earlier = await earlierAnswer(tx, caller, fn, input)
  if (earlier) return earlier
  const decision = fn.kind === 'list' ? decideInGeneral(rule, actor) : decide(rule, actor, records)
  if (decision.outcome !== 'allowed') {
    await freeKey(tx, caller, fn)
    const id = crypto.randomUUID()
    const outcome = decision.outcome
    await writeEntry(tx, {
      id,
      fn,
      caller,
      outcome,
      decision,
      subject: subjectOf(fn, records),
      before: null,
      after: null,
    })
    return refusal(system.rules, fn, actor, records, decision, id)
  }
  requireVersion(fn, caller, records)

  const where = fn.kind === 'list' && fn.on ? filterFor(rule, actor) : nothing
  const output = await fn.run({
    actor,
    input,
    stores,
    rules: system.rules,
    where,
    now: system.now(),
    ...named(fn, records),
  } as never)

  if (changesThings(fn)) {
    const subject = (await createdBy(system, fn, stores, output)) ?? (await reloaded(fn, stores, records))
    const { before, after } = changes(subject.isNew ? null : records.subject, subject.facts, output)
    const id = crypto.randomUUID()
    await writeEntry(tx, { id, fn, caller, outcome: 'done', decision, subject: subject.named, before, after })
    if (fn.emits)
      await system.outbox.send(tx, {
        orgId: caller.orgId,
        event: fn.emits,
        entryId: id,
        subject: subject.named,
      })
  }
  const answer = await present(line, records, cleanOutput(fn, output))
  await keepAnswer(tx, caller, fn, answer)
  return answer
}

/** The facts under the names the declaration uses: `ticket`, `destination`. */
function named(fn: CounterfoilFunction, records: Loaded): Readonly<Record<string, unknown>> {
  const { subject, ...others } = records
  return fn.on ? { ...others, [fn.on.name]: subject } : others
}

function subjectOf(fn: CounterfoilFunction, records: Loaded) {
  return fn.on && records.subject
    ? { kind: fn.on.name, id: records.subject.id, label: records.subject.label }
    : null
}

function requireVersion(fn: CounterfoilFunction, caller: Caller, records: Loaded): void {
  const version = records.subject?.version
  if (fn.kind !== 'write' || version === undefined || caller.ifMatch === '*') return
  if (caller.ifMatch === undefined) {
    throw new CounterfoilError('precondition-required', 'send If-Match with the version you saw', {
      function: fn.id,
    })
  }
  if (caller.ifMatch !== String(version)) {
    throw new CounterfoilError('stale', `it is at version ${version} now`, { function: fn.id, version })
  }
}

interface Touched {
  readonly isNew: boolean
  readonly named: { readonly kind: string; readonly id: string; readonly label: string } | null
  readonly facts: Parameters<typeof changes>[1]
}

/** What a `create` made, where its own area has a subject for it; the audit entry is about the new thing then. */
async function createdBy(
  system: System,
  fn: CounterfoilFunction,
  stores: Stores,
  output: unknown,
): Promise<Touched | null> {
  const id = (output as { readonly id?: unknown } | null)?.id
  const kind = system.rules.functions.find((other) => other.on?.area === fn.area)?.on
  if (fn.kind !== 'create' || !kind || kind === fn.on || typeof id !== 'string') return null
  const facts = (await storeOf(stores, kind).facts(kind.name, [id], false)).get(id) ?? null
  return facts && { isNew: true, named: { kind: kind.name, id, label: facts.label }, facts }
}

async function reloaded(fn: CounterfoilFunction, stores: Stores, records: Loaded): Promise<Touched> {
  const named = subjectOf(fn, records)
  if (!fn.on || !named) return { isNew: false, named: null, facts: null }
  const facts = (await storeOf(stores, fn.on).facts(fn.on.name, [named.id], false)).get(named.id) ?? null
  return { isNew: false, named, facts }
}
