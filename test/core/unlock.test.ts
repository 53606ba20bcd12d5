/** What would change a refusal: enough, no more than enough, and complete. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignments,
  type Compiled,
  type Decision,
  grant,
  impliedBy,
  judge,
  judgeIn,
  type Licence,
  type Literal,
  licences,
  literalKey,
  Truths,
  type Unlock,
  unlocks,
  type World,
} from '#core'
import { book } from './archetypes.ts'
import { namedRule } from './random.ts'
import { compileOn, editThing, mayMove, owner, workers } from './thing.ts'

type Unlocks = typeof unlocks

const sets = {
  applications: ['desk', 'portal'],
  permissions: ['things.paint', 'things.move', 'things.paint@blue', 'things.see-all'],
  flags: ['global-admin', 'application-admin:desk'],
}
const names = (of: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...of), fc.constantFrom(true, false, null), { noNullPrototype: true })
const anyWorld: fc.Arbitrary<World> = fc.record({
  licence: fc.constantFrom(...licences),
  applications: fc.subarray(sets.applications),
  permissions: fc.subarray(sets.permissions),
  flags: fc.subarray(sets.flags),
  relations: names(['thing.owner', 'thing.holder', 'thing.helper']),
  states: names(['thing.done', 'thing.open', 'thing.red', 'thing.held', 'thing.plain']),
  settings: names(['desk.shared']),
})

/** Granted with each licence that the set would do with: which one is bought is the buyer's choice. */
function grantedWith(world: World, literals: readonly Literal[]): readonly World[] {
  const choices = literals.flatMap(({ atom }) => (atom.kind === 'licence' ? [...atom.licences] : []))
  const after = grant(world, literals)
  return choices.length === 0 ? [after] : choices.map((licence: Licence) => ({ ...after, licence }))
}

const flips = (compiled: Compiled, world: World, literals: readonly Literal[]) =>
  grantedWith(world, literals).every((after) => judgeIn(compiled, after).outcome === 'allowed')

const isEnough = (compiled: Compiled, world: World, set: Unlock) => flips(compiled, world, set.literals)
const isLeast = (compiled: Compiled, world: World, set: Unlock) =>
  set.literals.every(
    (left) =>
      !flips(
        compiled,
        world,
        set.literals.filter((one) => one !== left),
      ),
  )

const prove = (find: Unlocks) =>
  fc.assert(
    fc.property(namedRule, anyWorld, (rule, world) => {
      const compiled = compileOn(rule)
      return find(compiled.terms, judgeIn(compiled, world)).every(
        (set) => set.literals.length > 0 && isEnough(compiled, world, set) && isLeast(compiled, world, set),
      )
    }),
    { numRuns: 4000 },
  )

describe('an unlock set', () => {
  it('admits once it is granted, and not with any element left out: random rules and worlds', () =>
    prove(unlocks))

  it('control: a set with something missing is noticed', () => {
    const short: Unlocks = (terms, decision) =>
      unlocks(terms, decision).map((set) => ({ ...set, literals: set.literals.slice(1) }))
    expect(() => prove(short)).toThrow()
  })

  it('control: a set with something too many is noticed', () => {
    const long: Unlocks = (terms, decision) =>
      unlocks(terms, decision).map((set) => ({
        ...set,
        literals: [
          ...new Map([...set.literals, ...set.term.literals].map((one) => [literalKey(one), one])).values(),
        ],
      }))
    expect(() => prove(long)).toThrow()
  })

  it('is not asked for where the answer is yes, or where a gate is closed', () => {
    const compiled = compileOn(editThing)
    expect(unlocks(compiled.terms, judgeIn(compiled, { signedIn: false }))).toEqual([])
    fc.assert(
      fc.property(namedRule, anyWorld, (rule, world) => {
        const one = compileOn(rule)
        const decision = judgeIn(one, world)
        return decision.outcome !== 'allowed' || unlocks(one.terms, decision).length === 0
      }),
    )
  })

  it('never names what nobody can change', () => {
    const compiled = compileOn(owner)
    expect(unlocks(compiled.terms, judgeIn(compiled, {}))).toEqual([])
  })

  it('ranks what a colleague can do before what must be bought', () => {
    const compiled = compileOn(editThing)
    const world: World = { licence: 'technician', applications: ['desk'], permissions: ['things.paint'] }
    const found = unlocks(compiled.terms, judgeIn(compiled, world)).map((set) => set.literals.map(literalKey))
    expect(found).toEqual([['thing.holder'], ['thing.helper'], ['permission:things.move']])
    const bought = unlocks(compileOn(workers).terms, judgeIn(compileOn(workers), {}))
    expect(bought.map((set) => set.literals.map(literalKey))).toEqual([['licence:enterprise|technician']])
    expect(mayMove.permission).toBe('things.move')
  })
})

const sharedBy = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  [...left].filter((key) => right.has(key))

/** Each demand that is not met has an element in each set, when nothing is immutable and nothing contradicts. */
function areTransversals(decision: Decision, found: readonly Unlock[]): boolean {
  const keys = (literals: readonly Literal[]) => new Set(literals.map(literalKey))
  const blockers = decision.blockers.map(keys)
  return found.every(({ literals }) => {
    const set = keys(literals)
    return (
      blockers.every((blocker) => sharedBy(blocker, set).length > 0) &&
      // and no element is idle: it alone meets some demand
      literals.every((one) =>
        blockers.some((blocker) => sharedBy(blocker, set).length === 1 && blocker.has(literalKey(one))),
      )
    )
  })
}

const changeable = (compiled: Compiled): Compiled => {
  const open = (literal: Literal): Literal => ({
    ...literal,
    atom: { ...literal.atom, changedBy: [{ by: 'global-admin' as const }] },
  })
  return {
    ...compiled,
    literals: compiled.literals.map(open),
    terms: compiled.terms.map((one) => ({
      ...one,
      term: { ...one.term, literals: one.term.literals.map(open) },
    })),
  }
}

/** Rules with licences that imply one another, or atoms wanted both ways, have fewer sets than transversals. */
const isPlain = (compiled: Compiled) =>
  compiled.literals.filter((literal) => literal.atom.kind === 'licence').length < 2 &&
  compiled.literals.every(
    (literal) => !compiled.numbers.has(literalKey({ ...literal, negated: !literal.negated })),
  )

/** All smallest sets of literals that meet every blocker, found by trying: shares nothing with `unlocks`. */
function transversalsOf(decision: Decision): Set<string> {
  const keys = [...new Set(decision.blockers.flatMap((clause) => clause.map(literalKey)))]
  const hits: Set<string>[] = []
  const all = Array.from(
    { length: 1 << keys.length },
    (_none, bits) => new Set(keys.filter((_key, bit) => bits & (1 << bit))),
  )
  for (const set of all.sort((left, right) => left.size - right.size)) {
    const meets = decision.blockers.every((clause) => clause.some((literal) => set.has(literalKey(literal))))
    if (meets && !hits.some((smaller) => sharedBy(smaller, set).length === smaller.size)) hits.push(set)
  }
  return new Set(hits.map((set) => [...set].sort().join()))
}

describe('blockers and unlock sets', () => {
  const prove = (find: Unlocks) =>
    fc.assert(
      fc.property(namedRule, anyWorld, (rule, world) => {
        const compiled = changeable(compileOn(rule))
        const decision = judgeIn(compiled, world)
        if (decision.outcome === 'allowed' || !isPlain(compiled)) return true
        const found = find(compiled.terms, decision)
        if (!areTransversals(decision, found)) return false
        if (new Set(decision.blockers.flat().map(literalKey)).size > 9) return true
        const named = new Set(found.map((set) => set.literals.map(literalKey).sort().join()))
        const expected = transversalsOf(decision)
        return expected.size === named.size && sharedBy(expected, named).length === named.size
      }),
      { numRuns: 3000 },
    )

  it('are each other’s smallest transversals where nothing is immutable', () => prove(unlocks))

  it('control: a set left out is noticed', () => {
    expect(() => prove((terms, decision) => unlocks(terms, decision).slice(1))).toThrow()
  })
})

describe.each(book.compiled.map((one) => [one.id, one] as const))('%s', (_id, compiled) => {
  it('is unlocked by each of its sets, and by nothing less', () => {
    const worlds = compiled.literals.length <= 10 ? [...assignments(compiled)] : sampled(compiled)
    for (const truths of worlds) {
      const decision = judge(compiled, truths)
      for (const { literals } of unlocks(compiled.terms, decision)) {
        expect(outcomeWith(compiled, truths, literals)).toBe('allowed')
        for (const left of literals) {
          const rest = literals.filter((one) => one !== left)
          expect(outcomeWith(compiled, truths, rest)).not.toBe('allowed')
        }
      }
    }
  })
})

function sampled(compiled: Compiled): readonly Truths[] {
  const lists = fc.sample(fc.array(fc.boolean(), { minLength: 67, maxLength: 67 }), { numRuns: 400, seed: 7 })
  return lists.map((list) => {
    const base = (literal: Literal) =>
      list[
        (compiled.numbers.get(literalKey({ ...literal, negated: false })) ??
          compiled.numbers.get(literalKey(literal)) ??
          0) % 67
      ] ?? false
    return new Truths(
      compiled.numbers,
      compiled.literals.map((literal) => base(literal) !== literal.negated),
    )
  })
}

function outcomeWith(compiled: Compiled, truths: Truths, given: readonly Literal[]): Decision['outcome'] {
  const lost = new Set(given.map((one) => literalKey({ ...one, negated: !one.negated })))
  const list = compiled.literals.map((literal) => {
    const key = literalKey(literal)
    // A licence that is granted also meets every demand that it is among.
    return given.some((one) => impliedBy(literal, one)) ? true : lost.has(key) ? false : truths.of(literal)
  })
  return judge(compiled, new Truths(compiled.numbers, list)).outcome
}
