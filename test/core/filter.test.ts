/** A list shows exactly what may be seen: the filter of a rule and its decision say the same of every record. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Actor,
  allows,
  type Compiled,
  type Filter,
  filterFor,
  type RecordFacts,
  records as recordsOf,
  type Subject,
} from '#core'
import { any } from '../../src/core/filter.ts'
import { archetypes, filterable } from './archetypes.ts'
import { holds, type MutantKind, mutantKinds, mutants } from './filter-holds.ts'
import { anyActor, anyRule, anyThing, me, thingValues } from './random.ts'
import { compileOn, theThing } from './thing.ts'

function disagreement(
  compiled: Compiled,
  subject: Subject,
  actor: Actor,
  filter: Filter,
  things: Iterable<RecordFacts>,
): RecordFacts | null {
  for (const thing of things) {
    if (holds(filter, subject, thing) !== allows(compiled, actor, { subject: thing })) return thing
  }
  return null
}

/** Things of every application, also one that the actor's organisation does not have. */
const things = fc.array(
  fc
    .tuple(anyThing, fc.constantFrom('desk-1', 'desk-2', 'desk-1', 'desk-2', 'desk-9'))
    .map(([thing, deskId]) => ({ ...thing, deskId })),
  { minLength: 20, maxLength: 20 },
)

describe('filter and decide agree', () => {
  it('on random rules, actors and things', () => {
    fc.assert(
      fc.property(anyRule, anyActor, things, (rule, actor, some) => {
        const compiled = compileOn(rule)
        return disagreement(compiled, theThing, actor, filterFor(compiled, actor), some) === null
      }),
      { numRuns: 5000 },
    )
  })

  describe.each(filterable.map((one) => [one.id, one] as const))('%s', (_id, compiled) => {
    it('on every record its rule can tell apart, for actors with and without each right', () => {
      const subject = compiled.subject as Subject
      let seen = 0
      for (const actor of archetypes(compiled)) {
        const filter = filterFor(compiled, actor)
        for (const record of recordsOf(compiled, subject, actor)) {
          seen++
          if (holds(filter, subject, record) !== allows(compiled, actor, { subject: record }))
            expect.fail(`${JSON.stringify(record)} for ${actor.licence}`)
        }
      }
      expect(seen).toBeGreaterThan(0)
    })
  })

  it('asks once what all branches of a rule ask', () => {
    const leaf = (field: string): Filter => ({ op: 'null', field, negated: false })
    const both = (...of: Filter[]): Filter => ({ op: 'all', of })
    const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')] as const
    expect(any([both(a, b), both(c, a)])).toEqual(both(a, { op: 'any', of: [b, c] }))
    expect(any([both(a, b), a])).toEqual(a)
    expect(any([both(a, b), c])).toEqual({ op: 'any', of: [both(a, b), c] })
  })

  it('shows nothing to somebody who is not active', () => {
    fc.assert(
      fc.property(anyRule, anyActor, anyThing, (rule, actor, thing) => {
        return !holds(filterFor(compileOn(rule), { ...actor, isActive: false }), theThing, thing)
      }),
    )
  })
})

/** The whole cross product of the things, once: a mutant has nowhere to hide. */
const everyThing: readonly RecordFacts[] = Object.entries(thingValues).reduce<RecordFacts[]>(
  (done, [field, values]) => done.flatMap((thing) => values.map((value) => ({ ...thing, [field]: value }))),
  [{}],
)

describe('control: the proof notices a careless filter', () => {
  const killed = new Map<MutantKind, number>(mutantKinds.map((kind) => [kind, 0]))
  const survivors = new Map<MutantKind, number>(mutantKinds.map((kind) => [kind, 0]))
  const sampled = fc.sample(fc.tuple(anyRule, anyActor), { numRuns: 250, seed: 20 })
  for (const [rule, actor] of sampled) {
    const compiled = compileOn(rule)
    const filter = filterFor(compiled, actor)
    for (const [kind, mutant] of [...mutants(filter)].slice(0, 12)) {
      const differs = everyThing.some(
        (thing) => holds(mutant, theThing, thing) !== holds(filter, theThing, thing),
      )
      // A mutant that means the same is no mutant: what it dropped was said twice.
      if (!differs) continue
      const seen = disagreement(compiled, theThing, actor, mutant, everyThing) !== null
      const tally = seen ? killed : survivors
      tally.set(kind, (tally.get(kind) ?? 0) + 1)
    }
  }

  it.each(mutantKinds)('that %s', (kind) => {
    expect(killed.get(kind)).toBeGreaterThan(5)
    expect(survivors.get(kind)).toBe(0)
  })

  it('and has things of mine, of nobody and of others to notice it by', () => {
    expect(everyThing.length).toBe(2 * 3 * 4 * 3 * 2 * 3 * 2 * 4)
    expect(everyThing.some((thing) => thing.ownerId === me)).toBe(true)
  })
})
