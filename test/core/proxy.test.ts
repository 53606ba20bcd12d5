/** A proxy only ever takes away: whatever it admits, the principal may; and nothing outside of the rows handed over. */
import { describe, expect, it } from 'vitest'
import { handedOver, rowsOf, rulebook } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'

const rules = rulebook(functions)
const everyRow = [...new Set(functions.flatMap((fn) => rowsOf(fn.rule.node)))]

const branchesOf = (book: typeof rules, id: string) =>
  book.rule(id).terms.map(({ term }) => ({
    row: term.row,
    literals: term.literals.map(({ atom, negated }) => `${negated}${atom.id}`),
  }))

type Branch = ReturnType<typeof branchesOf>[number]

/** A branch that asks for no more than another: where one row's branch takes in another's, the rule keeps the wide one. */
const admitsAllOf = (narrow: Branch) => (wide: Branch) =>
  wide.literals.every((literal) => narrow.literals.includes(literal))

describe('rules handed over', () => {
  it.each(everyRow)('with %s alone keep no branch of another row, and add none', (row) => {
    const book = handedOver(rules, new Set([row]))
    for (const { id, kind } of functions) {
      const kept = branchesOf(book, id)
      const whole = branchesOf(rules, id)
      if (book.rule(id).isWithheld) expect(kept).toEqual([])
      else
        for (const branch of kept) expect(whole.some(admitsAllOf(branch)), `${id}: ${branch.row}`).toBe(true)
      const isRowless = rowsOf(rules.function(id)?.rule.node ?? { op: 'all', of: [] }).length === 0
      const others = kept.filter((branch) => branch.row !== row)
      if (kind === 'write' || kind === 'create') expect(others, id).toEqual([])
      else if (!isRowless)
        expect(
          others.filter((branch) => branch.row !== null),
          id,
        ).toEqual([])
    }
  })

  it('with no row at all leave nothing that changes things', () => {
    const book = handedOver(rules, new Set())
    const open = functions.filter(
      ({ id, kind }) => (kind === 'write' || kind === 'create') && !book.rule(id).isWithheld,
    )
    expect(open.map(({ id }) => id)).toEqual([])
  })

  it('control: with every row nothing that cites one is withheld', () => {
    const book = handedOver(rules, new Set(everyRow))
    const cites = functions.filter((fn) => rowsOf(fn.rule.node).length > 0)
    expect(cites.filter(({ id }) => book.rule(id).isWithheld).map(({ id }) => id)).toEqual([])
  })
})
