/**
 * The counterfoil of every act. Written here and nowhere else, in the transaction of the act; the database lets
 * nobody change or remove it. What is personal is named by the declaration.
 */
import { type CounterfoilFunction, type Decision, type LoadedFacts, literalKey } from '#core'
import type { Tx } from '../database/database.ts'
import { json } from '../database/rows/columns.ts'
import type { Caller } from './system.ts'

export interface Entry {
  readonly id: string
  readonly fn: CounterfoilFunction
  readonly caller: Caller
  /** whose rights were used: the caller, or under a proxy whoever gave it */
  readonly principalId: string | null
  readonly outcome: 'done' | 'refused' | 'indeterminate'
  readonly decision: Decision
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string } | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export async function writeEntry(tx: Tx, entry: Entry): Promise<void> {
  await tx
    .insertInto('auditEntries')
    .values({
      orgId: entry.caller.orgId,
      id: entry.id,
      actorId: entry.caller.personId,
      principalId: entry.principalId,
      function: entry.fn.id,
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      subjectLabel: entry.subject?.label ?? null,
      outcome: entry.outcome,
      witness: entry.decision.row,
      decision: json(evidence(entry.decision)),
      before: entry.before && json(entry.before),
      after: entry.after && json(entry.after),
      requestId: entry.caller.requestId,
    })
    .execute()
}

/** What the decision rested on: the admitting branch, or the demands that were not met. */
function evidence(decision: Decision) {
  if (decision.witness) return { witness: decision.witness.literals.map(literalKey) }
  if (decision.gate) return { gate: decision.gate.id }
  return { blockers: decision.blockers.map((clause) => clause.map(literalKey)) }
}

/** Only what the act changed, before and after; and, where the function tells it, the same in people's words. */
export function changes(
  before: LoadedFacts | null,
  after: LoadedFacts | null,
  output: unknown,
): Pick<Entry, 'before' | 'after'> {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const changed = [...names].filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  )
  const pick = (facts: LoadedFacts | null) =>
    facts && Object.fromEntries(changed.map((name) => [name, facts[name] ?? null]))
  const told = (output as { readonly changes?: unknown } | null)?.changes
  return { before: pick(before), after: told === undefined ? pick(after) : { ...pick(after), changes: told } }
}

/** Of a function on many: what changed of each, by its id. */
export function changesOfMany(
  before: readonly LoadedFacts[],
  after: ReadonlyMap<string, LoadedFacts>,
  output: unknown,
): Pick<Entry, 'before' | 'after'> {
  const each = before.map((facts) => [facts.id, changes(facts, after.get(facts.id) ?? null, null)] as const)
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(each.map(([id, changed]) => [id, changed[which]]))
  const told = (output as { readonly changes?: unknown } | null)?.changes
  return {
    before: side('before'),
    after: told === undefined ? side('after') : { ...side('after'), changes: told },
  }
}
