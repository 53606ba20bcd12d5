/** A second opinion: Cedar, with policies written from each rule's tree, decides as we do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Actor,
  allows,
  type Compiled,
  type RecordFacts,
  type RuleNode,
  records as recordsOf,
} from '#core'
import { functions } from '../../src/registry.gen.ts'
import { archetypes, book } from './archetypes.ts'
import { askCedar } from './cedar.ts'
import { policyFor, principalOf, resourceOf } from './cedar-policies.ts'
import { anyActor, anyRule, anyThing } from './random.ts'
import { compileOn } from './thing.ts'

interface Question {
  readonly compiled: Compiled
  readonly node: RuleNode
  readonly actor: Actor
  readonly record: RecordFacts
}

const batchSize = 4000
type Decide = (compiled: Compiled, actor: Actor, record: RecordFacts) => boolean
const ours: Decide = (compiled, actor, record) =>
  allows(compiled, actor, { subject: compiled.subject && record })

async function mismatches(questions: readonly Question[], decide: Decide): Promise<readonly string[]> {
  const found: string[] = []
  for (let start = 0; start < questions.length; start += batchSize) {
    const batch = questions.slice(start, start + batchSize)
    const [principals, resources] = [
      [...new Set(batch.map((one) => one.actor))],
      [...new Set(batch.map((one) => one.record))],
    ]
    const answers = await askCedar({
      policies: Object.fromEntries(
        batch.map(({ compiled, node }) => [compiled.id, policyFor(compiled.id, node, compiled.subject)]),
      ),
      principals: principals.map(principalOf),
      resources: resources.map(resourceOf),
      questions: batch.map(({ compiled, actor, record }) => [
        compiled.id,
        principals.indexOf(actor),
        resources.indexOf(record),
      ]),
    })
    for (const [position, { compiled, actor, record }] of batch.entries()) {
      if ((answers[position] === '1') !== decide(compiled, actor, record))
        found.push(
          `${compiled.id} for ${actor.licence} on ${JSON.stringify(record)}: Cedar says ${answers[position]}`,
        )
    }
  }
  return found
}

function randomQuestions(count: number): readonly Question[] {
  const worlds = fc.tuple(
    anyRule,
    fc.array(anyActor, { minLength: 5, maxLength: 5 }),
    fc.array(anyThing, { minLength: 5, maxLength: 5 }),
  )
  return fc.sample(worlds, Math.ceil(count / 25)).flatMap(([rule, actors, things], number) => {
    const compiled = compileOn(rule, `things.random-${number}`)
    return actors.flatMap((actor) => things.map((record) => ({ compiled, node: rule.node, actor, record })))
  })
}

/** Rules that ask a second subject are not exported: Cedar has one resource. */
const exported = book.compiled.filter((one) => one.literals.every((literal) => literal.place === null))

/** Spread evenly over all that an actor and a record can be, so that a small budget still meets every field. */
function registeredQuestions(count: number): readonly Question[] {
  const budget = Math.ceil(count / exported.length)
  return exported.flatMap((compiled) => {
    const node = functions.find((one) => one.id === compiled.id)?.rule.node
    if (!node) return []
    const actors = archetypes(compiled)
    const share = Math.ceil(budget / actors.length)
    return actors.flatMap((actor) => {
      const records = compiled.subject ? [...recordsOf(compiled, compiled.subject, actor)] : [{}]
      return Array.from({ length: share }, (_none, position) => ({
        compiled,
        node,
        actor,
        record: records[(position * 7919) % records.length] ?? {},
      }))
    })
  })
}

describe('Cedar', () => {
  it('decides every registered rule as we do', { timeout: 60_000 }, async () => {
    const questions = registeredQuestions(10_000)
    expect(questions.length).toBeGreaterThanOrEqual(10_000)
    expect(await mismatches(questions, ours)).toEqual([])
  })

  it('decides random rules as we do', { timeout: 60_000 }, async () => {
    const questions = randomQuestions(10_000)
    expect(questions.length).toBeGreaterThanOrEqual(10_000)
    expect(await mismatches(questions, ours)).toEqual([])
  })

  it('control: a decision that forgets its last branch is noticed', { timeout: 60_000 }, async () => {
    const forgetful: Decide = (compiled, actor, record) =>
      ours(
        {
          ...compiled,
          index: compiled.index + 1_000_000,
          terms: compiled.terms.slice(0, -1),
          residuals: new Map(),
        },
        actor,
        record,
      )
    expect((await mismatches(randomQuestions(1000), forgetful)).length).toBeGreaterThan(0)
  })

  it('control: a policy that fails is not taken for a refusal', async () => {
    const batch = {
      policies: { broken: 'permit (principal, action, resource) when { principal.nothing };' },
      principals: [{ uid: { type: 'Person', id: 'actor' }, attrs: {}, parents: [] }],
      resources: [resourceOf({})],
      questions: [['broken', 0, 0] as const],
    }
    await expect(askCedar(batch)).rejects.toThrow('0 of 1 answers')
  })
})
