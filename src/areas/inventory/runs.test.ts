import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scattered, together } from './runs.ts'

const runs = [['a1', 'a2', 'a3', 'a4'], ['b1'], ['c1', 'c2', 'c3'], ['d1', 'd2', 'd3']]

describe('seats out of runs', () => {
  it('are the first of the shortest run that is long enough, as it is read', () => {
    expect(together(runs, 2)).toEqual({
      seats: ['c1', 'c2'],
      left: [['a1', 'a2', 'a3', 'a4'], ['b1'], ['c3'], ['d1', 'd2', 'd3']],
    })
    expect(together(runs, 1)?.seats).toEqual(['b1'])
    expect(together(runs, 4)?.seats).toEqual(['a1', 'a2', 'a3', 'a4'])
    expect(together(runs, 5)).toBeNull()
  })

  it('are of the longest runs where none is long enough, and all there are where they are too few', () => {
    expect(scattered(runs, 6).seats).toEqual(['a1', 'a2', 'a3', 'a4', 'c1', 'c2'])
    expect(scattered(runs, 12).seats).toHaveLength(11)
  })

  it('leave the others as they stood, each once', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 8 })
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 8 }), (each, quantity) => {
        const all = each.map((length, run) => Array.from({ length }, (_, at) => `${run}-${at}`))
        for (const given of [together(all, quantity), scattered(all, quantity)]) {
          if (!given) continue
          expect([...given.seats, ...given.left.flat()].toSorted()).toEqual(all.flat().toSorted())
          expect(given.seats.length).toBe(Math.min(quantity, all.flat().length))
        }
      }),
    )
  })
})
