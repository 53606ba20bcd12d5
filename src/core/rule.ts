/**
 * Who may: a monotone expression over atoms, cited to rows of the seeds. Rules are data. There is no deny, and
 * `not` stands only before a state or a setting, so granting anything never takes anything away.
 */
import type { Licence } from './actor.ts'
import type { Fact } from './fact.ts'

export type Layer =
  | 'gate'
  | 'licence'
  | 'application'
  | 'permission'
  | 'relation'
  | 'state'
  | 'setting'
  | 'admin'

/** The order in which a refusal is told, from what money buys to what a click changes. */
export const layers: readonly Layer[] = [
  'gate',
  'licence',
  'application',
  'permission',
  'relation',
  'state',
  'setting',
  'admin',
]

/** Who or what can make an atom true; the names of people are looked up when somebody asks. */
export type ChangedBy =
  | { readonly by: 'nobody' }
  | { readonly by: 'global-admin' }
  | { readonly by: 'application-admin'; readonly kind: string }
  | { readonly by: 'function'; readonly id: string }

interface AtomBase {
  readonly id: string
  readonly layer: Layer
  /** what it is called, to follow its layer's name: "reviewer of the ticket"; wording everywhere comes from here */
  readonly phrase: string
  /** the same when the atom must not hold; only states and settings have it */
  readonly negatedPhrase?: string
  readonly changedBy: readonly ChangedBy[]
}

export type Atom = AtomBase &
  (
    | { readonly kind: 'licence'; readonly licences: readonly Licence[] }
    | { readonly kind: 'application'; readonly application: string }
    | {
        readonly kind: 'permission'
        readonly permission: string
        readonly application: string
        readonly sensitive: boolean
      }
    | {
        readonly kind: 'relation' | 'state'
        readonly subject: string
        /** the subject as people call it */
        readonly noun: string
        readonly fact: Fact
      }
    | { readonly kind: 'setting'; readonly setting: string; readonly application: string }
    | { readonly kind: 'flag'; readonly flag: 'application-admin'; readonly application: string }
    | { readonly kind: 'flag'; readonly flag: 'global-admin' }
  )

export type RuleNode =
  | { readonly op: 'atom'; readonly atom: Atom; readonly negated: boolean }
  | { readonly op: 'all'; readonly of: readonly RuleNode[] }
  | { readonly op: 'any'; readonly of: readonly RuleNode[] }
  | { readonly op: 'row'; readonly row: string; readonly of: RuleNode }
  | { readonly op: 'can'; readonly function: string; readonly of: () => RuleNode }
  | { readonly op: 'on'; readonly place: string; readonly of: RuleNode }

declare const needs: unique symbol

/** `Needs` names the subjects whose facts must be loaded; it is contravariant, so a rule fits wherever more is loaded. */
export interface Rule<in Needs = unknown> {
  readonly node: RuleNode
  readonly [needs]?: (facts: Needs) => void
}

/** An atom is a rule by itself; states and settings may stand under `not`. */
export interface AtomRule<in Needs = unknown> extends Rule<Needs> {
  readonly node: { readonly op: 'atom'; readonly atom: Atom; readonly negated: false }
}
export interface ReversibleRule<in Needs = unknown> extends AtomRule<Needs> {
  readonly reversible: true
}

/** The needs of all together: functions are contravariant, so inferring one parameter for all intersects them. */
type AllNeeds<R extends readonly Rule<never>[]> = [
  { [K in keyof R]: R[K] extends Rule<infer N> ? (needed: N) => void : never }[number],
] extends [(needed: infer All) => void]
  ? All
  : never

export function allOf<const R extends readonly Rule<never>[]>(...rules: R): Rule<AllNeeds<R>> {
  return { node: { op: 'all', of: rules.map((rule) => rule.node) } }
}

export function anyOf<const R extends readonly Rule<never>[]>(...rules: R): Rule<AllNeeds<R>> {
  return { node: { op: 'any', of: rules.map((rule) => rule.node) } }
}

/** One line of a seed matrix: the id of `rows.tsv`, and all that the line demands. */
export function row<const R extends readonly Rule<never>[]>(id: string, ...rules: R): Rule<AllNeeds<R>> {
  return { node: { op: 'row', row: id, of: { op: 'all', of: rules.map((rule) => rule.node) } } }
}

export function not<N>(rule: ReversibleRule<N>): Rule<N> {
  return { node: { op: 'atom', atom: rule.node.atom, negated: true } }
}

/** "… that they can edit": the other function's whole rule, on the same subject. */
export function can<N>(fn: { readonly id: string; readonly rule: Rule<N> }): Rule<N> {
  return { node: { op: 'can', function: fn.id, of: () => fn.rule.node } }
}

/** The rule judged on a second subject, such as the destination of a move. */
export function on<const P extends string>(place: P, rule: Rule<never>): Rule<Readonly<Record<P, true>>> {
  return { node: { op: 'on', place, of: rule.node } }
}
