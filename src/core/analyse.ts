/** What the rules say of themselves: branches nobody can reach, rules that imply one another, rows not covered. */
import type { Licence } from './actor.ts'
import { implies } from './advise.ts'
import { licenceName } from './atoms.ts'
import type { Compiled } from './compile.ts'
import { rowsOf } from './describe.ts'
import type { CounterfoilFunction } from './function.ts'
import type { Term } from './normal-form.ts'
import { listed } from './words.ts'

export interface Findings {
  /** branches that demand a licence which may never hold an application the branch demands */
  readonly unreachable: readonly {
    readonly function: string
    readonly row: string | null
    readonly because: string
  }[]
  /** pairs where whoever may the first may the second */
  readonly implications: readonly { readonly function: string; readonly implies: string }[]
  readonly uncovered: readonly string[]
}

/** Licences are ceilings: which of them may hold an application at all (research: Client may never hold Work Management). */
export type Ceiling = Readonly<Record<string, readonly Licence[]>>

export function analyse(
  functions: readonly CounterfoilFunction[],
  compiled: readonly Compiled[],
  seedRows: readonly string[],
  ceiling: Ceiling,
): Findings {
  const cited = new Set(functions.flatMap((fn) => rowsOf(fn.rule.node)))
  return {
    unreachable: compiled.flatMap((one) =>
      one.terms.flatMap(({ term }) => {
        const because = deadEnd(term, ceiling)
        return because ? [{ function: one.id, row: term.row, because }] : []
      }),
    ),
    implications: compiled.flatMap((narrow) =>
      compiled
        .filter((wide) => wide !== narrow && wide.subject === narrow.subject && implies(narrow, wide))
        .map((wide) => ({ function: narrow.id, implies: wide.id })),
    ),
    uncovered: seedRows.filter((row) => !cited.has(row)),
  }
}

function deadEnd(term: Term, ceiling: Ceiling): string | null {
  const licence = term.literals.find((literal) => literal.atom.kind === 'licence')?.atom
  const allowed = licence?.kind === 'licence' ? licence.licences : null
  if (!allowed) return null
  // Together, not one by one: a branch may demand two applications of which no one licence may hold both.
  let able: readonly Licence[] = allowed
  for (const { atom } of term.literals) {
    const mayHold = atom.kind === 'application' ? ceiling[atom.application] : undefined
    if (!mayHold) continue
    able = able.filter((name) => mayHold.includes(name))
    if (able.length === 0)
      return `no ${listed(allowed.map(licenceName), 'or')} licence may hold ${atom.phrase}`
  }
  return null
}
