/** No load gets stuck: the law over the tables of orders and admissions, for this one. */
import { describe, expect, it } from 'vitest'
import { functions } from '../../registry.gen.ts'
import type { Transition } from '../inventory/public.ts'
import { importStates } from './import.ts'
import { finalImportStates, firstImportState, importTransitions } from './transitions.ts'

const stuck = (table: readonly Transition[]) =>
  importStates.filter(
    (state) =>
      !finalImportStates.includes(state) && !table.some(({ from, to }) => from === state && to !== state),
  )

function reached(table: readonly Transition[]): ReadonlySet<string> {
  const found = new Set<string>([firstImportState])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { from, to } of table) if (found.has(from)) found.add(to)
  }
  return found
}

describe('the states of a load', () => {
  it('all have an exit, but the final one, and all can be reached', () => {
    expect(stuck(importTransitions)).toEqual([])
    expect(importTransitions.filter(({ from }) => finalImportStates.includes(from))).toEqual([])
    expect([...reached(importTransitions)].toSorted()).toEqual([...importStates].toSorted())
  })

  it('are changed by functions that exist', () => {
    const built = new Set(functions.map(({ id }) => id))
    expect(importTransitions.filter(({ action }) => !built.has(action))).toEqual([])
  })

  it('control: a table without the exits of one is seen', () => {
    expect(stuck(importTransitions.filter(({ from }) => from !== 'stopped'))).toEqual(['stopped'])
  })
})
