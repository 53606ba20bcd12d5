/** The least role that serves: which roles together open what a person must do, with what in excess. */
import type { Compiled } from './compile.ts'
import { judge } from './decide.ts'
import { every } from './kleene.ts'
import { literalKey, type Term } from './normal-form.ts'

export interface Role {
  readonly key: string
  readonly name: string
  readonly application: string
  readonly permissions: readonly string[]
}

export interface Advice {
  readonly roles: readonly Role[]
  /** functions asked for that no role here opens */
  readonly lacks: readonly string[]
  /** functions the roles open beyond those asked for */
  readonly excess: readonly string[]
}

export type Reach = 'yes' | 'scoped' | 'no'

/**
 * How far a set of permissions reaches into a function, for somebody with a fitting licence and the applications:
 * `yes` whatever the record, `scoped` on some records, `no` never because of these permissions.
 */
export function reach(
  compiled: Compiled,
  permissions: ReadonlySet<string>,
): { reach: Reach; terms: readonly Term[] } {
  const terms = compiled.terms.map(({ term }) => term)
  const open = terms.filter(
    (term) => every(term.literals.map((one) => permitted(one.atom, permissions))) === true,
  )
  if (open.length === 0) return { reach: 'no', terms: [] }
  // Unconditional: some branch asks only for what a role, a licence and access bring, and for fair states.
  const unconditional = open.some((term) =>
    term.literals.every((one) => one.atom.layer !== 'relation' && !isScoped(one.atom)),
  )
  return { reach: unconditional ? 'yes' : 'scoped', terms: open }
}

const isScoped = (atom: Term['literals'][number]['atom']) =>
  atom.kind === 'permission' && atom.permission.includes('@')

function permitted(atom: Term['literals'][number]['atom'], permissions: ReadonlySet<string>): boolean {
  if (atom.kind === 'permission') return permissions.has(atom.permission)
  return atom.kind !== 'flag'
}

/** Twenty roles are a million sets; beyond that the search would not be exact, so it refuses. */
const most = 20

export function advise(
  all: readonly Compiled[],
  roles: readonly Role[],
  wanted: readonly string[],
): readonly Advice[] {
  if (roles.length > most)
    throw new Error(`advice is exact for up to ${most} roles, there are ${roles.length}`)
  const opens = new Map(roles.map((role) => [role, opened(all, new Set(role.permissions))]))
  const candidates: Advice[] = []
  for (let set = 0; set < 1 << roles.length; set++) {
    const chosen = roles.filter((_role, bit) => set & (1 << bit))
    const open = new Set(chosen.flatMap((role) => [...(opens.get(role) ?? [])]))
    const lacks = wanted.filter((id) => !open.has(id))
    candidates.push({ roles: chosen, lacks, excess: [...open].filter((id) => !wanted.includes(id)).sort() })
  }
  const cost = (one: Advice) => [one.lacks.length, one.excess.length, one.roles.length] as const
  return candidates
    .toSorted((left, right) => {
      const [a, b] = [cost(left), cost(right)]
      return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
    })
    .slice(0, 3)
}

/** Functions that these permissions open and that nobody has without any. */
function opened(all: readonly Compiled[], permissions: ReadonlySet<string>): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set()
  return new Set(
    all
      .filter((one) => {
        const gained = reach(one, permissions)
        return gained.reach !== 'no' && gained.terms.length > reach(one, none).terms.length
      })
      .map((one) => one.id),
  )
}

/** Does the first rule admit wherever the second does? By branches: exact for monotone rules. */
export function implies(narrow: Compiled, wide: Compiled): boolean {
  return narrow.terms.every(({ term }) => {
    const truths = new Map(wide.literals.map((literal) => [literalKey(literal), covered(literal, term)]))
    return judge(wide, truths).outcome === 'allowed'
  })
}

function covered(literal: Term['literals'][number], term: Term): boolean {
  return term.literals.some((held) => {
    if (literalKey(held) === literalKey(literal)) return true
    const [demanded, brought] = [literal.atom, held.atom]
    return (
      demanded.kind === 'licence' &&
      brought.kind === 'licence' &&
      brought.licences.every((licence) => demanded.licences.includes(licence))
    )
  })
}
