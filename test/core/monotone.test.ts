/** Granting anything takes nothing away, and knowing more never overturns an answer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignments,
  type Compiled,
  type Decision,
  decide,
  judge,
  type Literal,
  literalKey,
  type Truth,
  Truths,
} from '#core'
import { book } from './archetypes.ts'
import { anyActor, anyRule, anyThing, namedRule, partialThing } from './random.ts'
import { compileOn } from './thing.ts'

type Judge = (compiled: Compiled, truths: Truths) => Decision

const twin = (literal: Literal) => literalKey({ ...literal, negated: !literal.negated })

/** One literal made true, and its opposite with it made false. */
function granted(compiled: Compiled, truths: Truths, number: number): Truths {
  const literal = compiled.literals[number] as Literal
  const opposite = compiled.numbers.get(twin(literal))
  return new Truths(
    compiled.numbers,
    truths.list.map((truth, position) =>
      position === number ? true : position === opposite ? false : truth,
    ),
  )
}

/** Atoms that a rule wants both ways are states; granting one may rightly cost the other. */
const isOneWay = (compiled: Compiled, literal: Literal) => !compiled.numbers.has(twin(literal))

function takesNothingAway(compiled: Compiled, worlds: Iterable<Truths>, by: Judge): boolean {
  for (const truths of worlds) {
    if (by(compiled, truths).outcome !== 'allowed') continue
    for (let number = 0; number < compiled.literals.length; number++) {
      if (!isOneWay(compiled, compiled.literals[number] as Literal)) continue
      if (by(compiled, granted(compiled, truths, number)).outcome !== 'allowed') return false
    }
  }
  return true
}

/** Any assignment, by random truths; the literals of one atom stay each other's opposite. */
const worldOf = (compiled: Compiled, list: readonly Truth[]) => {
  const truths = compiled.literals.map((_one, position) => list[position % list.length] ?? false)
  for (const [position, literal] of compiled.literals.entries()) {
    const opposite = compiled.numbers.get(twin(literal))
    if (opposite === undefined || opposite > position) continue
    const truth = truths[opposite]
    truths[position] = truth === 'unknown' ? truth : !truth
  }
  return new Truths(compiled.numbers, truths)
}

const known = fc.array(fc.boolean() as fc.Arbitrary<Truth>, { minLength: 13, maxLength: 13 })
const partlyKnown = fc.array(fc.constantFrom<Truth>(true, false, 'unknown'), { minLength: 13, maxLength: 13 })

const proveMonotone = (by: Judge) => {
  fc.assert(
    fc.property(anyRule, fc.array(known, { minLength: 10, maxLength: 10 }), (rule, lists) => {
      const compiled = compileOn(rule)
      return takesNothingAway(
        compiled,
        lists.map((list) => worldOf(compiled, list)),
        by,
      )
    }),
    { numRuns: 2000 },
  )
}

/** A rule with more atoms than can be walked is sampled. */
const walked = (compiled: Compiled): Iterable<Truths> =>
  compiled.literals.length <= 14
    ? assignments(compiled)
    : fc
        .sample(fc.array(fc.boolean() as fc.Arbitrary<Truth>, { minLength: 61, maxLength: 61 }), 3000)
        .map((list) => worldOf(compiled, list))

describe('granting', () => {
  it('never turns allowed into refused, over random rules', () => proveMonotone(judge))

  it.each(book.compiled.map((one) => [one.id, one] as const))('nor in %s', (_id, compiled) => {
    expect(takesNothingAway(compiled, walked(compiled), judge)).toBe(true)
  })

  it('control: a judge that denies whoever holds too much is noticed', () => {
    const denying: Judge = (compiled, truths) => {
      const decision = judge(compiled, truths)
      const isFull = truths.list.length > 2 && truths.list.every((truth) => truth === true)
      return isFull ? { ...decision, outcome: 'refused' } : decision
    }
    expect(() => proveMonotone(denying)).toThrow()
  })

  it('any right of an actor leaves what they may on real facts as it is', () => {
    fc.assert(
      fc.property(namedRule, anyActor, anyThing, (rule, actor, subject) => {
        const compiled = compileOn(rule)
        const now = decide(compiled, actor, { subject })
        if (now.outcome !== 'allowed') return true
        return compiled.literals
          .filter((literal) => literal.atom.kind !== 'licence' && isOneWay(compiled, literal))
          .every((literal) => {
            const number = compiled.numbers.get(literalKey(literal)) as number
            return judge(compiled, granted(compiled, now.truths, number)).outcome === 'allowed'
          })
      }),
      { numRuns: 2000 },
    )
  })
})

const refines = (before: Decision['outcome'], after: Decision['outcome']) =>
  before === 'indeterminate' || before === after

/** The unknown truths of a world, told at random. */
const told = (truths: Truths, compiled: Compiled, answers: readonly Truth[]): Truths =>
  worldOf(
    compiled,
    truths.list.map((truth, position) =>
      truth === 'unknown' ? (answers[position % answers.length] ?? false) : truth,
    ),
  )

const proveSound = (by: Judge) =>
  fc.assert(
    fc.property(anyRule, partlyKnown, known, (rule, list, answers) => {
      if (list.length === 0) return true
      const compiled = compileOn(rule)
      const before = worldOf(compiled, list)
      const longer = [...before.list]
      const after = told(new Truths(compiled.numbers, longer), compiled, answers)
      const outcome = by(compiled, before).outcome
      const isWhole = !after.list.includes('unknown')
      return (
        refines(outcome, by(compiled, after).outcome) &&
        (!isWhole || by(compiled, after).outcome !== 'indeterminate')
      )
    }),
    { numRuns: 5000 },
  )

describe('not knowing', () => {
  it('leaves every decided answer standing when more becomes known', () => proveSound(judge))

  it('control: a judge that takes unknown for false is noticed', () => {
    const closed: Judge = (compiled, truths) =>
      judge(
        compiled,
        new Truths(
          compiled.numbers,
          truths.list.map((truth) => truth === true),
        ),
      )
    expect(() => proveSound(closed)).toThrow()
  })

  it('control: a judge that takes unknown for true is noticed', () => {
    const open: Judge = (compiled, truths) =>
      judge(
        compiled,
        new Truths(
          compiled.numbers,
          truths.list.map((truth) => truth !== false),
        ),
      )
    expect(() => proveSound(open)).toThrow()
  })

  it('holds on records too: loading the rest of a record keeps what was decided', () => {
    fc.assert(
      fc.property(anyRule, anyActor, partialThing, anyThing, (rule, actor, part, whole) => {
        const compiled = compileOn(rule)
        const before = decide(compiled, actor, { subject: part }).outcome
        const after = decide(compiled, actor, { subject: { ...whole, ...part } }).outcome
        const without = decide(compiled, actor, { subject: null }).outcome
        return refines(before, after) && refines(without, after) && after !== 'indeterminate'
      }),
      { numRuns: 5000 },
    )
  })

  it('never allows: with every literal unknown, only a rule that asks nothing admits', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const compiled = compileOn(rule)
        const nothingKnown = new Truths(
          compiled.numbers,
          compiled.literals.map(() => 'unknown' as const),
        )
        const { outcome } = judge(compiled, nothingKnown)
        return outcome !== 'allowed' || compiled.terms.some(({ numbers }) => numbers.length === 0)
      }),
    )
  })
})
