/** What a call made of things, for its audit entry: which thing it is about, and its facts before and after. */
import type { CounterfoilFunction, LoadedFacts, Stores } from '#core'
import { changes, changesOfMany, type Entry } from './audit.ts'
import { type Asking, storeOf } from './subjects.ts'
import type { System } from './system.ts'

/** One entry is about one thing; of many it names the first, and how many came with it. */
export function subjectOf(fn: CounterfoilFunction, [first, ...others]: readonly LoadedFacts[]) {
  if (!fn.on || !first) return null
  const label = others.length === 0 ? first.label : `${first.label} and ${others.length} more`
  return { kind: fn.on.name, id: first.id, label }
}

interface Touched extends Pick<Entry, 'before' | 'after'> {
  readonly named: Entry['subject']
}

/** What a function that changes things has made of them. */
export async function touchedBy(
  system: System,
  fn: CounterfoilFunction,
  stores: Stores,
  asking: Asking,
  output: unknown,
): Promise<Touched> {
  return (await createdBy(system, fn, stores, output)) ?? reloaded(fn, stores, asking, output)
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
  return facts && { named: { kind: kind.name, id, label: facts.label }, ...changes(null, facts, output) }
}

async function reloaded(
  fn: CounterfoilFunction,
  stores: Stores,
  { records, subjects }: Asking,
  output: unknown,
): Promise<Touched> {
  const named = subjectOf(fn, subjects)
  if (!fn.on || !named) return { named: null, ...changes(null, null, output) }
  const ids = subjects.map(({ id }) => id)
  const after = await storeOf(stores, fn.on).facts(fn.on.name, ids, false)
  if (subjects.length > 1) return { named, ...changesOfMany(subjects, after, output) }
  return { named, ...changes(records.subject, after.get(named.id) ?? null, output) }
}
