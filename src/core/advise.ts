/** The least role that serves: which roles together open what a person must do, with what in excess. */
import type { Compiled } from './compile.ts'
import { judge } from './decide.ts'
import { impliedBy, type Term } from './normal-form.ts'
import { truthsBy } from './truths.ts'

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
  const open = terms.filter((term) => term.literals.every((one) => permitted(one.atom, permissions)))
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
const mostRoles = 20
const best = 3

/**
 * The three best sets of roles: least lacking, then fewest functions in excess, then fewest opened whatever the
 * record, then fewest roles. Exact: every set is weighed.
 */
export function advise(
  all: readonly Compiled[],
  roles: readonly Role[],
  wanted: readonly string[],
): readonly Advice[] {
  if (roles.length > mostRoles)
    throw new Error(`advice is exact for up to ${mostRoles} roles, there are ${roles.length}`)
  const ways = waysIn(all, roles)
  const isWanted = all.map((one) => wanted.includes(one.id))
  const leaders: { readonly set: number; readonly cost: Cost }[] = []
  for (let set = 0; set < 1 << roles.length; set++) {
    const cost = costOf(set, ways, isWanted)
    const last = leaders[best - 1]
    if (last && !isLess(cost, last.cost)) continue
    leaders.push({ set, cost })
    leaders.sort((left, right) =>
      isLess(right.cost, left.cost) ? 1 : isLess(left.cost, right.cost) ? -1 : 0,
    )
    leaders.length = Math.min(leaders.length, best)
  }
  return leaders.map(({ set }) => {
    const open = all.filter((_one, position) => isOpen(ways[position] ?? [], set)).map((one) => one.id)
    return {
      roles: roles.filter((_role, bit) => set & (1 << bit)),
      lacks: wanted.filter((id) => !open.includes(id)),
      excess: open.filter((id) => !wanted.includes(id)).sort(),
    }
  })
}

type Cost = readonly [lacks: number, excess: number, unscoped: number, roles: number]

/** A way into a function: for each permission of a branch, the roles that carry it. One role of each is needed. */
interface Way {
  readonly carriers: readonly number[]
  /** whether the branch asks something of the record too */
  readonly isScoped: boolean
}

/** Only branches that ask for a permission: what everybody has without a role is no reason to give one. */
function waysIn(all: readonly Compiled[], roles: readonly Role[]): readonly (readonly Way[])[] {
  const carriers = (permission: string) =>
    roles.reduce((set, role, bit) => (role.permissions.includes(permission) ? set | (1 << bit) : set), 0)
  return all.map((one) =>
    one.terms
      .map(({ term }) => term.literals.map((literal) => literal.atom))
      .filter((atoms) => atoms.every((atom) => atom.kind !== 'flag'))
      .map((atoms) => ({
        carriers: atoms.flatMap((atom) => (atom.kind === 'permission' ? [carriers(atom.permission)] : [])),
        isScoped: atoms.some((atom) => atom.layer === 'relation' || isScoped(atom)),
      }))
      .filter((way) => way.carriers.length > 0 && !way.carriers.includes(0)),
  )
}

function isOpen(ways: readonly Way[], set: number): boolean {
  for (const way of ways) if (leadsIn(way, set)) return true
  return false
}

const leadsIn = (way: Way, set: number) => way.carriers.every((carriers) => (carriers & set) !== 0)

function costOf(set: number, ways: readonly (readonly Way[])[], isWanted: readonly boolean[]): Cost {
  let lacks = 0
  let excess = 0
  let unscoped = 0
  for (let position = 0; position < ways.length; position++) {
    const into = ways[position] ?? []
    const open = isOpen(into, set)
    if (open && !isWanted[position]) excess++
    if (!open && isWanted[position]) lacks++
    if (open && into.some((way) => !way.isScoped && leadsIn(way, set))) unscoped++
  }
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return [lacks, excess, unscoped, count]
}

function isLess(left: Cost, right: Cost): boolean {
  const first = left.findIndex((value, position) => value !== right[position])
  return first >= 0 && (left[first] ?? 0) < (right[first] ?? 0)
}

/** Does the first rule admit wherever the second does? By branches: never wrongly yes. */
export function implies(narrow: Compiled, wide: Compiled): boolean {
  return narrow.terms.every(({ term }) => {
    const held = truthsBy(wide, (literal) => term.literals.some((brought) => impliedBy(literal, brought)))
    return judge(wide, held).outcome === 'allowed'
  })
}
