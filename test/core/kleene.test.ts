import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Actor,
  allOf,
  allows,
  type Compiled,
  compile,
  decide,
  decideInGeneral,
  definitely,
  every,
  factHolds,
  on,
  type Records,
  type Rule,
  records as recordsOf,
  some,
  type Truth,
} from '#core'
import { not } from '../../src/core/kleene.ts'
import { archetypes, filterable } from './archetypes.ts'
import { anyActor, anyFact, anyRule, anyThing, partialThing } from './random.ts'
import { compileOn, theThing } from './thing.ts'

const [t, f, u] = [true, false, 'unknown'] as const

describe("Kleene's tables", () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    [t, t, t, t],
    [t, u, u, t],
    [t, f, f, t],
    [u, t, u, t],
    [u, u, u, u],
    [u, f, f, u],
    [f, t, f, t],
    [f, u, f, u],
    [f, f, f, f],
  ])('%s with %s: both %s, either %s', (left, right, both, either) => {
    expect(every([left, right])).toBe(both)
    expect(some([left, right])).toBe(either)
  })

  it('leaves unknown alone under a negation, and turns the rest', () => {
    expect([t, f, u].map((truth) => not(truth))).toEqual([false, true, 'unknown'])
  })

  it('makes all of nothing true and any of nothing false', () => {
    expect([every([]), some([])]).toEqual([true, false])
  })
})

const sameReading = (compiled: typeof definitely) =>
  fc.assert(
    fc.property(anyFact, anyActor, partialThing, (fact, actor, thing) => {
      const truth = factHolds(fact, actor, thing)
      return (
        compiled(fact, true)(actor, thing) === (truth === true) &&
        compiled(fact, false)(actor, thing) === (truth === false)
      )
    }),
    { numRuns: 5000 },
  )

describe('a compiled fact', () => {
  it('is definitely so exactly where the fact is', () => sameReading(definitely))

  it('control: one that takes "not true" for "false" is noticed', () => {
    const careless: typeof definitely = (fact, wanted) => (actor, thing) =>
      (factHolds(fact, actor, thing) === true) === wanted
    expect(() => sameReading(careless)).toThrow()
  })
})

type Allows = (compiled: Compiled, actor: Actor, records: Records) => boolean

const agreesWithDecide = (short: Allows) => {
  fc.assert(
    fc.property(
      anyRule,
      fc.array(anyActor, { minLength: 1, maxLength: 3 }),
      fc.array(partialThing, { maxLength: 5 }),
      (rule, actors, things) => {
        const compiled = compileOn(rule)
        for (const actor of actors)
          for (const subject of [null, ...things]) {
            const long = decide(compiled, actor, { subject }).outcome === 'allowed'
            if (short(compiled, actor, { subject }) !== long) return false
          }
        return true
      },
    ),
    { numRuns: 3000 },
  )
  for (const compiled of filterable) {
    for (const actor of archetypes(compiled)) {
      for (const subject of recordsOf(compiled, compiled.subject as never, actor)) {
        const long = decide(compiled, actor, { subject }).outcome === 'allowed'
        if (short(compiled, actor, { subject }) !== long)
          throw new Error(`${compiled.id} on ${JSON.stringify(subject)}`)
      }
    }
  }
}

describe('the short answer', () => {
  it('is yes exactly where the decision is: random rules, and every registered one', () =>
    agreesWithDecide(allows))

  it('control: one that forgets that a record was not loaded is noticed', () => {
    const rash: Allows = (compiled, actor, records) =>
      records.subject === null ? true : allows(compiled, actor, records)
    expect(() => agreesWithDecide(rash)).toThrow()
  })

  it('refuses a record of another organisation, or of an application the organisation does not have', () => {
    fc.assert(
      fc.property(anyRule, anyActor, anyThing, (rule, actor, thing) => {
        const compiled = compileOn(rule)
        for (const foreign of [
          { orgId: 'org-2' },
          { deskId: 'desk-9' },
          { deskId: 'portal-1' },
          { deskId: null },
        ]) {
          const subject = { ...thing, ...foreign }
          if (allows(compiled, actor, { subject })) return false
          if (decide(compiled, actor, { subject }).gate?.id !== 'gate:same-organisation') return false
        }
        return true
      }),
    )
  })

  it('refuses whoever is not active, and nobody at all', () => {
    fc.assert(
      fc.property(anyRule, anyActor, anyThing, (rule, actor, subject) => {
        const compiled = compileOn(rule)
        const gone = { ...actor, isActive: false }
        return (
          !allows(compiled, gone, { subject }) &&
          decide(compiled, gone, { subject }).gate?.id === 'gate:active' &&
          decide(compiled, null, { subject }).gate?.id === 'gate:signed-in'
        )
      }),
    )
  })
})

describe('the answer in general', () => {
  type InGeneral = (compiled: Compiled, actor: Actor) => boolean
  const isNoNarrower = (general: InGeneral) =>
    fc.assert(
      fc.property(anyRule, anyActor, anyThing, (rule, actor, subject) => {
        const compiled = compileOn(rule)
        return !allows(compiled, actor, { subject }) || general(compiled, actor)
      }),
      { numRuns: 3000 },
    )

  it('is yes wherever it is yes on some record: no list or button is hidden wrongly', () =>
    isNoNarrower((compiled, actor) => decideInGeneral(compiled, actor).outcome === 'allowed'))

  it('control: one that takes facts of records for false is noticed', () => {
    const narrow: InGeneral = (compiled, actor) =>
      decide(compiled, actor, { subject: null }).outcome === 'allowed'
    expect(() => isNoNarrower(narrow)).toThrow()
  })
})

describe('a second record', () => {
  const target = fc.oneof(
    fc.constant(null),
    partialThing,
    anyThing.map((thing) => ({ ...thing, deskId: 'desk-9' })),
  )
  const agrees = (short: Allows) =>
    fc.assert(
      fc.property(anyRule, anyRule, anyActor, anyThing, target, (here, there, actor, subject, second) => {
        const rule = allOf(here, on('target', there)) as unknown as Rule
        const compiled = compile({ id: 'things.move', on: theThing, also: { target: theThing }, rule })
        const records = { subject, target: second }
        return short(compiled, actor, records) === (decide(compiled, actor, records).outcome === 'allowed')
      }),
      { numRuns: 3000 },
    )

  it('is judged the same by the short answer and the decision, loaded or not, of ours or not', () =>
    agrees(allows))

  it('control: one that looks only at the first record is noticed', () => {
    const shortSighted: Allows = (compiled, actor, records) =>
      allows(compiled, actor, { ...records, target: records.subject })
    expect(() => agrees(shortSighted)).toThrow()
  })

  it('of another organisation closes the gate', () => {
    fc.assert(
      fc.property(anyRule, anyActor, anyThing, (there, actor, thing) => {
        const rule = on('target', there) as unknown as Rule
        const compiled = compile({ id: 'things.move', on: theThing, also: { target: theThing }, rule })
        const records = { subject: thing, target: { ...thing, orgId: 'org-2' } }
        return !allows(compiled, actor, records) && decide(compiled, actor, records).gate !== null
      }),
    )
  })
})
