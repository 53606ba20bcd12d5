/** A decision in words. All wording comes from the atoms' own phrases, so refusals, buttons and the matrix agree. */

import type { Actor } from './actor.ts'
import { licenceName } from './atoms.ts'
import type { Compiled } from './compile.ts'
import { type Decision, refusedAt } from './decide.ts'
import { some } from './kleene.ts'
import { type Clause, type Literal, literalKey } from './normal-form.ts'
import { type Layer, layers } from './rule.ts'
import { isImmutable, unlocks } from './unlock.ts'
import { listed } from './words.ts'

export interface Rung {
  readonly layer: Layer
  readonly verdict: 'passed' | 'blocked' | 'unknown' | 'not-reached'
  readonly says: string
}

/** What must hold, as the thing one has or is: `a role that may take unassigned tickets`. */
export function need(literal: Literal): string {
  const { atom, place } = literal
  const there = place === null ? '' : ` on the ${place}`
  switch (atom.layer) {
    case 'licence':
      return `a licence: ${atom.phrase}`
    case 'application':
      return `access to ${atom.phrase}${there}`
    case 'permission':
      return `a role that may ${atom.phrase}${there}`
    case 'relation':
    case 'admin':
      return `to be ${atom.phrase}${there}`
    case 'setting':
      return `the setting ${sayState(literal)}`
    default:
      return `${article(placeName(literal))} that is ${sayState(literal)}`
  }
}

const placeName = (literal: Literal) =>
  literal.place ?? ('noun' in literal.atom ? literal.atom.noun : 'record')

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** A state as the rule wants it. */
export const sayState = (literal: Literal): string =>
  literal.negated ? (literal.atom.negatedPhrase ?? `not ${literal.atom.phrase}`) : literal.atom.phrase

/** A state as it is now, where it is not as wanted. */
const sayOpposite = (literal: Literal): string =>
  literal.negated ? literal.atom.phrase : (literal.atom.negatedPhrase ?? `not ${literal.atom.phrase}`)

/** The ladder of layers: for each layer the rule has, what passed, what blocks, what was not needed. */
export function ladder(
  compiled: Pick<Compiled, 'clauses'>,
  decision: Decision,
  actor: Actor | null,
): readonly Rung[] {
  if (decision.gate) return [{ layer: 'gate', verdict: 'blocked', says: decision.gate.says }]
  const truth = (literal: Literal) => decision.truths.of(literal)
  return layers.flatMap((layer): Rung[] => {
    const clauses = compiled.clauses.filter((clause) =>
      clause.some((literal) => literal.atom.layer === layer),
    )
    if (clauses.length === 0) return []
    const own = (clause: Clause) => clause.filter((literal) => literal.atom.layer === layer)
    const unmet = clauses.filter((clause) => some(clause.map(truth)) !== true)
    if (unmet.length > 0) {
      const verdict = unmet.some((clause) => some(clause.map(truth)) === false) ? 'blocked' : 'unknown'
      return [{ layer, verdict, says: says(unmet.map(own), layer) }]
    }
    const held = uniqueBy(clauses.flatMap(own).filter((literal) => truth(literal) === true))
    if (held.length === 0) return [{ layer, verdict: 'not-reached', says: says(clauses.map(own), layer) }]
    const passed =
      layer === 'licence' && actor ? licenceName(actor.licence) : listed(held.map(phraseOf), 'and')
    return [{ layer, verdict: 'passed', says: passed }]
  })
}

const says = (groups: readonly Clause[], layer: Layer) =>
  [...new Set(groups.map((group) => listed(group.map(phraseOf), 'or')))].join(layer === 'state' ? ', ' : '; ')

/** A literal as the ladder and the matrix name it. */
export const phraseOf = (literal: Literal): string =>
  literal.atom.layer === 'state' || literal.atom.layer === 'setting' ? sayState(literal) : literal.atom.phrase

function uniqueBy(literals: readonly Literal[]): readonly Literal[] {
  return [...new Map(literals.map((literal) => [literalKey(literal), literal])).values()]
}

/** More ways than this are on the ladder and among the unlock sets; a sentence stays a sentence. */
const waysSaid = 2

/**
 * What is missing, in a sentence: what the record must be first, then the nearest ways to the right. Empty when
 * nothing is missing.
 */
export function summary(compiled: Pick<Compiled, 'terms'>, decision: Decision): string {
  if (decision.outcome === 'allowed') return ''
  if (decision.gate) return `You need to be ${decision.gate.says}.`
  const sets = unlocks(compiled.terms, decision).map(({ literals }) => literals)
  // Where nothing would change it, the reason is what nobody can change, and not the first thing that is missing.
  const final = decision.blockers.find((clause) => clause.every(isImmutable)) ?? decision.blockers[0]
  const ways = sets.length > 0 ? sets : final ? [final.slice(0, 1)] : []
  const inAll = (ways[0] ?? []).filter(
    (literal) => isState(literal) && ways.every((way) => holds(way, literal)),
  )
  const rights = ways
    .map((way) => way.filter((literal) => !holds(inAll, literal)))
    .filter((way) => way.length > 0)
  const [state] = inAll
  const sentences = state
    ? [`The ${subjectOfState(state)} is ${listed(inAll.map(sayOpposite), 'and')}.`]
    : narrowRights(compiled.terms, decision, ways)
  if (rights.length > 0) {
    const said = rights.slice(0, waysSaid).map((way) => together(way.map(need)))
    sentences.push(`${state ? 'You also need' : 'You need'} ${said.join(', or ')}.`)
  }
  return sentences.join(' ')
}

/** Where one of them is a list itself, commas would not tell where it ends. */
const together = (needs: readonly string[]): string =>
  needs.length > 1 && needs.some((one) => one.includes(', '))
    ? `${needs.slice(0, -1).join('; ')}; and ${needs.at(-1)}`
    : listed(needs, 'and')

/** What their role does allow of the very thing, where the record is not one of those: `edit inventory (those in transit)`. */
function narrowRights(
  terms: Compiled['terms'],
  decision: Decision,
  ways: readonly (readonly Literal[])[],
): string[] {
  const wanted = new Set(ways.flatMap((way) => way.map(({ atom }) => atom.id)))
  const said = terms.flatMap(({ term: { literals } }) => {
    const narrow = literals.find(
      ({ atom }) => wanted.has(atom.id.replace(/@.*/, '')) && atom.id.includes('@'),
    )
    const missing = literals.filter((literal) => decision.truths.of(literal) !== true)
    const [state] = missing
    if (!narrow || !state || !missing.every((one) => isState(one) && isImmutable(one))) return []
    const is = listed(missing.map(sayOpposite), 'and')
    return [`Your role may ${narrow.atom.phrase}, and the ${subjectOfState(state)} is ${is}.`]
  })
  return [...new Set(said)]
}

const isState = (literal: Literal) => literal.atom.layer === 'state' || literal.atom.layer === 'setting'
const holds = (way: readonly Literal[], literal: Literal) =>
  way.some((other) => literalKey(other) === literalKey(literal))
const subjectOfState = (literal: Literal) =>
  literal.atom.layer === 'setting' ? 'setting' : placeName(literal)

/** `an order`, and with the word that belongs to it: `a gift limit`. What a thing is made of is no thing: `a ticket office`. */
const aThing = (noun: string) => new RegExp(`\\b(?:an?|the) ((?:\\w+ )?)${noun}\\b`)

/**
 * `You cannot take ownership of this ticket yet`, from the function's title and what it is asked on. Without the "yet"
 * where nothing that anybody could change would admit.
 */
export function heading(
  compiled: Pick<Compiled, 'terms' | 'subject'>,
  title: string,
  decision: Decision,
): string {
  const act = title.charAt(0).toLowerCase() + title.slice(1)
  const noun = compiled.subject?.name
  const here = noun === undefined ? act : act.replace(aThing(noun), `this $1${noun}`)
  if (decision.outcome === 'allowed') return `You can ${here}`
  return `You cannot ${here}${unlocks(compiled.terms, decision).length > 0 ? ' yet' : ''}`
}

/** The whole refusal in one line, for a verdict beside a button. */
export const verdictOf = (compiled: Pick<Compiled, 'terms'>, decision: Decision) =>
  decision.outcome === 'allowed'
    ? ({ allowed: true, row: decision.row } as const)
    : ({ allowed: false, layer: refusedAt(decision), says: summary(compiled, decision) } as const)

export type Verdict = ReturnType<typeof verdictOf>
