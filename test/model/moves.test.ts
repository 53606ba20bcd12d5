/** A law: whatever moves a seat or an order is a move of the games, or is excused by name with a reason. */
import { describe, expect, it } from 'vitest'
import { functions } from '../../src/registry.gen.ts'
import { excused, moves } from './moves.ts'
import { machines } from './paths.ts'

const areas = ['admissions', 'imports', 'inventory', 'orders', 'specials']
const inTheAreas = functions
  .filter(({ id, kind }) => (kind === 'write' || kind === 'create') && areas.includes(id.split('.')[0] ?? ''))
  .map(({ id }) => id)
const inTheTables = machines.flatMap(({ table }) => table.map(({ action }) => action))
const owed = [...new Set([...inTheAreas, ...inTheTables])].sort()

const missing = (played: readonly { readonly function: string }[]) =>
  owed.filter((id) => !played.some((move) => move.function === id) && !excused[id])

describe('the moves of the games', () => {
  it('are all that moves a seat or an order', () => {
    expect(machines).toHaveLength(4)
    expect(inTheTables).toContain('employees.deactivate')
    expect(inTheAreas).toContain('orders.place')
    expect(missing(moves)).toEqual([])
  })

  it('are functions that exist, and none of them is excused', () => {
    const built = new Set(functions.map(({ id }) => id))
    expect(moves.filter((move) => !built.has(move.function))).toEqual([])
    expect(Object.keys(excused).filter((id) => !built.has(id))).toEqual([])
    expect(moves.filter((move) => excused[move.function])).toEqual([])
  })

  it('control: each one that is left out is missed', () => {
    for (const id of new Set(owed.filter((one) => !excused[one])))
      expect(missing(moves.filter((move) => move.function !== id))).toEqual([id])
  })
})
