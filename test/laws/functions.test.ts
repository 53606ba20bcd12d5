/** Laws over the whole registry: what vigilance would otherwise have to see in each function. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CounterfoilFunction, clockwork, fileOf, rulebook } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'

const root = join(import.meta.dirname, '../..')
const testOf = (fn: CounterfoilFunction) => join(root, fileOf(fn).replace(/\.ts$/, '.test.ts'))

/** Functions open to everybody who is signed in have nobody to refuse; their tests say what they answer. */
const isOpenToAll = (fn: CounterfoilFunction) => fn.rule.node.op === 'all' && fn.rule.node.of.length === 0

const rules = rulebook(functions)

/** What only Counterfoil itself may has nobody of the cast to allow; its tests say what it does then. */
const isForItselfAlone = (fn: CounterfoilFunction) =>
  rules
    .rule(fn.id)
    .terms.every(({ term }) =>
      term.literals.some(
        ({ atom }) => atom.kind === 'permission' && atom.permission === clockwork.permission,
      ),
    )

/** A list of what is one's own, whoever one is, refuses nobody: it only shows less. */
const isOfOnesOwn = (fn: CounterfoilFunction) => fn.kind === 'list' && rules.rule(fn.id).actorLiterals === 0

interface Tested {
  readonly allows: boolean
  readonly refuses: boolean
}

function verdictsIn(source: string): Tested {
  return {
    allows: /:\s*'allowed'/.test(source),
    refuses: /:\s*'(licence|application|permission|relation|state|setting|admin|gate)'/.test(source),
  }
}

describe('every function', () => {
  it.each(functions.map((fn) => [fn.id, fn] as const))('%s lies where its id says', (_id, fn) => {
    expect(existsSync(join(root, fileOf(fn)))).toBe(true)
  })

  it.each(functions.map((fn) => [fn.id, fn] as const))(
    '%s has a test beside it, with a verdict allowed and one refused',
    (_id, fn) => {
      expect(existsSync(testOf(fn)), `${testOf(fn)} is missing`).toBe(true)
      if (isOpenToAll(fn) || isOfOnesOwn(fn)) return
      const verdicts = verdictsIn(readFileSync(testOf(fn), 'utf8'))
      expect(verdicts).toEqual({ allows: isForItselfAlone(fn) ? verdicts.allows : true, refuses: true })
    },
  )

  it.each(
    functions.filter((fn) => fn.kind === 'write' || fn.kind === 'create').map((fn) => [fn.id, fn] as const),
  )('%s says what its audit entry means', (_id, fn) => {
    expect(fn.audit?.says).toMatch(/\{actor\}/)
  })

  it.each(functions.map((fn) => [fn.id, fn] as const))(
    '%s accepts no input it does not declare, and explains each it does',
    (_id, fn) => {
      const { additionalProperties, properties = {} } = fn.input as {
        additionalProperties?: unknown
        properties?: Record<string, { description?: string }>
      }
      expect(additionalProperties).toBe(false)
      expect(
        Object.entries(properties)
          .filter(([, schema]) => !schema.description)
          .map(([name]) => name),
      ).toEqual([])
    },
  )

  it('has an id of its own, and its words continue a heading', () => {
    expect(new Set(functions.map((fn) => fn.id)).size).toBe(functions.length)
    expect(functions.filter((fn) => !/^[A-Z][^.]*$/.test(fn.title)).map((fn) => fn.id)).toEqual([])
  })

  it('control: a test that refuses nobody is seen', () => {
    expect(verdictsIn(`behaviour(take, { scene: { given, tess: 'allowed' } })`)).toEqual({
      allows: true,
      refuses: false,
    })
  })
})
