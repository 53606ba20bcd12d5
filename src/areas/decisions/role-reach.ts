/** How far roles reach, by rows of the seed: only what a role brings counts, not what everybody has without one. */
import { type Compiled, listed, type Rulebook, reach, type Term } from '#core'

const asksPermission = (term: Term) => term.literals.some(({ atom }) => atom.kind === 'permission')

/**
 * Functions that people ask for under these rows, each as far as the rows govern it. Where any of them asks for a
 * permission, those ways alone: what everybody has, such as the queue of one's own, tells roles apart from nothing.
 */
export function governed(rules: Rulebook, rows: readonly string[]): readonly Compiled[] {
  const ofRows = rules.functions
    .filter(({ runs }) => !runs.every && !runs.on)
    .map(({ id }) => rules.rule(id))
    .map((rule) => only(rule, ({ row }) => row !== null && rows.includes(row)))
    .filter(({ terms }) => terms.length > 0)
  const byPermission = ofRows
    .map((rule) => only(rule, asksPermission))
    .filter(({ terms }) => terms.length > 0)
  return byPermission.length > 0 ? byPermission : ofRows
}

const only = (rule: Compiled, keep: (term: Term) => boolean): Compiled => ({
  ...rule,
  terms: rule.terms.filter(({ term }) => keep(term)),
})

export interface Cell {
  readonly verdict: 'yes' | 'scoped' | 'no'
  readonly says: string
}

/** One cell of the comparison: the best reach into any function of the rows, and what bounds it. */
export function cellOf(functions: readonly Compiled[], permissions: ReadonlySet<string>): Cell {
  const reached = functions.map((one) => reach(one, permissions))
  const whole = reached.find((one) => one.reach === 'yes')
  if (whole) return { verdict: 'yes', says: 'Yes' }
  const scoped = reached.filter((one) => one.reach === 'scoped')
  if (scoped.length === 0) return { verdict: 'no', says: 'No' }
  const bounds = new Set(scoped.flatMap(({ terms }) => terms.flatMap(boundsOf)))
  return { verdict: 'scoped', says: bounds.size > 0 ? `Yes (${listed([...bounds], 'or')})` : 'Yes' }
}

/** What stands in brackets behind a narrowed permission, else the relations. */
function boundsOf({ literals }: Term): readonly string[] {
  const scopes = literals.flatMap(({ atom }) =>
    atom.kind === 'permission' ? (/\(([^()]+)\)$/.exec(atom.phrase)?.[1] ?? []) : [],
  )
  if (scopes.length > 0) return scopes
  return literals.flatMap(({ atom }) => (atom.layer === 'relation' ? [`as ${atom.phrase}`] : []))
}

/** Functions that the role alone opens, or opens further, for somebody who has the other permissions anyway. */
export function openedBy(
  rules: Rulebook,
  permissions: readonly string[],
  others: readonly string[],
): readonly { readonly id: string; readonly title: string; readonly isAct: boolean }[] {
  const without = new Set(others)
  const withIt = new Set([...others, ...permissions])
  return rules.functions
    .filter(({ id, runs }) => {
      if (runs.every || runs.on) return false
      const rule = rules.rule(id)
      return reach(rule, withIt).terms.length > reach(rule, without).terms.length
    })
    .map(({ id, title, kind }) => ({ id, title, isAct: kind === 'write' || kind === 'create' }))
}
