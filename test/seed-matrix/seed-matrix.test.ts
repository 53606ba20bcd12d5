/** Every line of the seeds is built or listed as not built; what is built gives the verdicts of its text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anyOf, compile, judgeIn, licence, row, rowsOf, rulebook } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'
import { type Verdict, verdictsOf } from './line.ts'
import { atMost, notBuilt } from './not-built.ts'
import { teamdynamix } from './teamdynamix.ts'
import { ticketos, verdictsOf as verdictsOfRoles } from './ticketos.ts'

const [, ...lines] = readFileSync(join(import.meta.dirname, 'rows.tsv'), 'utf8')
  .trim()
  .split('\n')
const rows = lines.map((line) => line.split('\t')[0] ?? '')
const cited = new Set(functions.flatMap((fn) => rowsOf(fn.rule.node)))
const book = rulebook(functions)

const transcribed = [
  ...teamdynamix.map((line) => ({ ...line, verdicts: verdictsOf(line) })),
  ...ticketos.map((line) => ({ ...line, verdicts: verdictsOfRoles(line) })),
]

describe('the rows of the seeds', () => {
  it('are each cited by a function or listed as not built, and never both', () => {
    const faults = rows.filter((id) => cited.has(id) === notBuilt.includes(id))
    expect(faults).toEqual([])
  })

  it('are the only ones cited, and the only ones listed', () => {
    expect([...cited, ...notBuilt].filter((id) => !rows.includes(id))).toEqual([])
    expect(new Set(rows).size).toBe(rows.length)
  })

  it('are not built in fewer and fewer cases', () => {
    expect(new Set(notBuilt).size).toBe(notBuilt.length)
    expect(notBuilt.length).toBeLessThanOrEqual(atMost)
  })

  it('are transcribed where they are built', () => {
    expect([...cited].filter((id) => !transcribed.some((line) => line.row === id))).toEqual([])
  })
})

describe('the text of the seeds', () => {
  const judged = transcribed.flatMap(({ row: id, functions: governed, verdicts }) =>
    governed.map((fn) => ({ id, fn, verdicts })),
  )

  it.each(judged.map((one) => [one.id, one.fn, one.verdicts] as const))(
    '%s is the rule of %s',
    (id, fn, verdicts) => {
      expect(rowsOf(book.function(fn)?.rule.node ?? { op: 'all', of: [] })).toContain(id)
      expect(disagreeing(fn, verdicts)).toEqual([])
      expect(new Set(verdicts.map(({ allowed }) => allowed))).toEqual(new Set([true, false]))
    },
  )

  it('control: a rule that forgets the licence is noticed', () => {
    const line = teamdynamix.find(({ row: id }) => id === 'tdx.work.edit')
    const forgetful = compile({
      id: 'x.y',
      on: null,
      also: {},
      rule: row('tdx.work.edit', anyOf(licence('client'))),
    })
    const wrong = verdictsOf(line as (typeof teamdynamix)[number]).filter(
      ({ world, allowed }) => (judgeIn(forgetful, world).outcome === 'allowed') !== allowed,
    )
    expect(wrong.length).toBeGreaterThan(0)
  })
})

function disagreeing(fn: string, verdicts: readonly Verdict[]): readonly string[] {
  return verdicts
    .filter(
      ({ world, allowed }) => judgeIn(book.rule(fn), world).outcome !== (allowed ? 'allowed' : 'refused'),
    )
    .map(({ says, allowed }) => `${says}: the seed ${allowed ? 'allows' : 'refuses'} it`)
}
