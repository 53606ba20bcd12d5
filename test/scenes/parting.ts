/** Seats that the organisation parts with: given away, sold, or void. */
import { expect, it } from 'vitest'
import type { CounterfoilFunction } from '#core'
import { type World, world } from '../world.ts'

export const oneSeat = async (
  w: World,
  overrides: Readonly<Record<string, unknown>> = {},
  event: Readonly<Record<string, unknown>> = {},
) => (await w.admissions((await w.event({ ...event })).id, 1, overrides))[0] as string

/** Beside a public one: only what nobody was promised is parted with, and while somebody could still go. */
export const onlyWhatIsFree = {
  'one that somebody keeps': {
    given: (w: World) => oneSeat(w, { commitment: 'held', holderId: w.person('tim') }),
    ivy: 'allowed',
  },
  'one that is ordered': {
    given: (w: World) => oneSeat(w, { commitment: 'ordered', holderId: w.person('ned') }),
    ivy: 'state',
    sue: 'state',
  },
  'one that is sent': {
    given: (w: World) => oneSeat(w, { commitment: 'ordered', holderId: w.person('ned'), custody: 'out' }),
    sue: 'state',
  },
  'one that went unused': { given: (w: World) => oneSeat(w, { outcome: 'unused' }), ivy: 'state' },
  'one that is void': { given: (w: World) => oneSeat(w, { outcome: 'void' }), ivy: 'state' },
  'one whose event is over': {
    given: (w: World) => oneSeat(w, {}, { startsAt: new Date('2024-05-01T18:00:00Z'), status: 'over' }),
    ivy: 'state',
  },
} as const

interface Parting {
  /** what the function is told beside the seats, which it says again */
  readonly says: Readonly<Record<string, string>>
  readonly outcome: string
  readonly event: string
}

export function itLeavesTheStock(fn: CounterfoilFunction, { says, outcome, event }: Parting): void {
  it('takes all of them out of what can be asked for, says why, and tells', async () => {
    const w = await world()
    const admissionIds = await w.admissions((await w.event()).id, 3)
    const input = { admissionIds, ...says }
    expect((await w.as('ivy').call(fn, { input })).output).toEqual({ count: 3, ...says })
    const { output } = await w.as('ivy').call('inventory.list', { input: { outcome } })
    expect(output.total).toBe(3)
    expect((await w.as('ned').call('inventory.list-open')).output.total).toBe(0)
    expect(await w.lastAudit()).toMatchObject({ function: fn.id, witness: 'tos.inventory.load' })
    expect(w.outbox()).toMatchObject([{ event }])
    await expect(w.as('ivy').call(fn, { input })).rejects.toMatchObject({ code: 'state-conflict' })
  })
}

export function itTakesNoneThatIsPromised(fn: CounterfoilFunction, { says }: Pick<Parting, 'says'>): void {
  it('takes none where one of them is promised, and says what would help', async () => {
    const w = await world()
    const event = await w.event()
    const free = await w.admissions(event.id, 1)
    const taken = await w.admissions(event.id, 1, { section: 'Club 12' })
    await w.order({ event: event.id, admissions: taken })
    const input = { admissionIds: [...free, ...taken], ...says }
    await expect(w.as('ivy').call(fn, { input })).rejects.toThrow(/reclaim it first/)
    const { output } = await w.as('ivy').call('inventory.list', { input: { outcome: 'open' } })
    expect(output.total).toBe(2)
  })
}
