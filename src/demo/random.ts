/** Chance that comes out the same each time, so that two demos are alike. */
export interface Chance {
  /** from 0 to below 1 */
  next(): number
  /** an integer from `from` to `to`, both included */
  between(from: number, to: number): number
  pick<T>(of: readonly T[]): T
  /** picks by weight; weights need not add up to anything */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
  shuffled<T>(of: readonly T[]): T[]
  uuid(): string
}

/** mulberry32: small, and good enough to look natural. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    between,
    pick: (of) => of[Math.floor(next() * of.length)] as (typeof of)[number],
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return (entries.at(-1) as (typeof entries)[number])[0]
    },
    shuffled(of) {
      const mixed = [...of]
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = between(0, at)
        const [here, there] = [mixed[at], mixed[other]]
        mixed[at] = there as (typeof mixed)[number]
        mixed[other] = here as (typeof mixed)[number]
      }
      return mixed
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
