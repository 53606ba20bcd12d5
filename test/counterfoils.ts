/**
 * A law over every call that any test makes: what was done or refused left exactly one audit entry, what was only
 * looked at, or failed before the decision, left none. The harness walks every call through here.
 */
import { CounterfoilError, type Kind } from '../src/core/public.ts'
import type { Tx } from '../src/database/database.ts'

export interface Watched {
  readonly functionId: string
  readonly kind: Kind | undefined
  readonly requestId: string
  readonly inOrganisation: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

type Ending = { readonly replayed: boolean; readonly output?: unknown } | CounterfoilError

const refusals = new Set(['refused', 'state-conflict', 'indeterminate'])

/** How many entries this ending owes: a 404 may be a refusal that is not told, so it owes one or none. */
export function owed(kind: Kind | undefined, ending: Ending): readonly number[] {
  if (ending instanceof CounterfoilError) {
    if (ending.code === 'not-found') return [0, 1]
    return refusals.has(ending.code) ? [1] : [0]
  }
  // What the clock starts and finds nothing to do owes none; a person's write may not say so.
  if ((ending.output as { readonly idle?: unknown } | undefined)?.idle === true) return [0]
  return (kind === 'write' || kind === 'create') && !ending.replayed ? [1] : [0]
}

export async function withItsCounterfoil<T extends { readonly replayed: boolean; readonly output?: unknown }>(
  watched: Watched,
  asked: Promise<T>,
): Promise<T> {
  const ending: T | CounterfoilError = await asked.catch((error: unknown) => {
    if (error instanceof CounterfoilError) return error
    throw error
  })
  const entries = await watched.inOrganisation((tx) =>
    tx.selectFrom('auditEntries').select('id').where('requestId', '=', watched.requestId).execute(),
  )
  const due = owed(watched.kind, ending)
  if (!due.includes(entries.length)) {
    throw new Error(
      `\`${watched.functionId}\` left ${entries.length} audit entries and owes ${due.join(' or ')}`,
    )
  }
  if (ending instanceof CounterfoilError) throw ending
  return ending
}
