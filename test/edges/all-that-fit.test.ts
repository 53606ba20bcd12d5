/** An act on all that fits the filters goes on portion by portion, and tells the truth about each. */
import { describe, expect, it } from 'vitest'
import { type Found, inPortions, type Standing } from '../../web/screens/inventory/portions.ts'

const seat = (at: number, says?: string): Found => ({
  id: `seat ${at}`,
  level: '',
  section: '114',
  row: 'F',
  seat: String(at),
  can: { 'inventory.receive': says === undefined ? { allowed: true } : { allowed: false, says } },
})

/** `count` seats in pages of 200, those that are `here` already among them. */
function stock(count: number, here: readonly number[] = []) {
  const seats = Array.from({ length: count }, (_, at) =>
    seat(at, here.includes(at) ? 'Not in transit.' : undefined),
  )
  const done: string[][] = []
  const told: Standing[] = []
  let stopped = false
  const run = (act: (ids: string[]) => void = () => {}) =>
    inPortions({
      functionId: 'inventory.receive',
      page: async (cursor) => {
        const from = Number(cursor ?? 0)
        return { items: seats.slice(from, from + 200), next: from + 200 < count ? String(from + 200) : null }
      },
      act: async (ids) => {
        act(ids)
        done.push(ids)
      },
      sayProblem: (problem) => (problem as Error).message,
      isStopped: () => stopped,
      tell: (standing) => told.push(standing),
    })
  return { run, done, told, stop: () => (stopped = true) }
}

describe('all that fits', () => {
  it('is done in portions, without those that it cannot be done with', async () => {
    const { run, done, told } = stock(1_203, [7, 900, 1_202])
    expect(await run()).toEqual({
      phase: 'ended',
      found: 1_203,
      fitting: 1_200,
      done: 1_200,
      isStopped: false,
      refused: [
        {
          says: 'Not in transit.',
          count: 3,
          names: [7, 900, 1_202].map((at) => `114 · row F · seat ${at}`),
        },
      ],
    })
    expect(done.map((ids) => ids.length)).toEqual([500, 500, 200])
    expect(new Set(done.flat()).size).toBe(1_200)
    expect(told.filter(({ phase }) => phase === 'acting').map((one) => one.done)).toEqual([0, 500, 1_000])
  })

  it('goes on after a portion that failed, and says with how many and why', async () => {
    const { run, done } = stock(1_200)
    let portions = 0
    const end = await run(() => {
      portions += 1
      if (portions === 2) throw new Error('Somebody was quicker.')
    })
    expect(end).toMatchObject({ done: 700, refused: [{ says: 'Somebody was quicker.', count: 500 }] })
    expect(done.map((ids) => ids.length)).toEqual([500, 200])
  })

  it('does no more once it is stopped', async () => {
    const { run, done, stop } = stock(1_200)
    expect(await run(stop)).toMatchObject({ done: 500, fitting: 1_200, isStopped: true })
    expect(done).toHaveLength(1)
  })
})
