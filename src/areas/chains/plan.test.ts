/** The proofs of the chain: total, deterministic, and never without somebody who may decide. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Around, after, isFor, type Judged, planOf } from './plan.ts'
import { approvers, type Chain, guestKinds, standardChain } from './step.ts'

const id = fc.constantFrom('a', 'b', 'c', 'd')
const candidates = fc.array(fc.record({ id, isAble: fc.boolean() }), { maxLength: 4 })
const around: fc.Arbitrary<Around> = fc.record({ managers: candidates, named: candidates })
const order: fc.Arbitrary<Judged> = fc.record({
  valueCents: fc.nat(1_000_000),
  quantity: fc.integer({ min: 1, max: 50 }),
  hostAttends: fc.boolean(),
  purpose: fc.constantFrom('client', 'team'),
  guests: fc.subarray([...guestKinds]),
  eventId: fc.constantFrom('e1', 'e2'),
  performer: fc.constantFrom('Harbour City', ''),
  venueId: fc.constantFrom('v1', 'v2'),
  packages: fc.subarray(['Season 26', 'Suite']),
  needsCompliance: fc.boolean(),
})
const condition = fc.record(
  {
    fromCents: fc.nat(500_000),
    belowCents: fc.integer({ min: 1, max: 900_000 }),
    fromQuantity: fc.integer({ min: 1, max: 50 }),
    hostAttends: fc.boolean(),
    purposes: fc.subarray(['client', 'team'] as ('client' | 'team')[]),
    guests: fc.subarray([...guestKinds]),
    eventIds: fc.subarray(['e1', 'e2']),
    packages: fc.subarray(['Season 26']),
  },
  { requiredKeys: [] },
)
const chain: fc.Arbitrary<Chain> = fc.record({
  steps: fc.array(fc.record({ approver: fc.constantFrom(...approvers), personId: id, when: condition }), {
    maxLength: 6,
  }),
  withoutManager: fc.constantFrom('holders' as const, 'skip' as const),
  withoutSteps: fc.constantFrom('holders' as const, 'approve' as const),
})
const always = (property: fc.IProperty<[Chain, Judged, Around]>) => fc.assert(property, { numRuns: 2000 })

describe('the plan of an order', () => {
  it('is never empty, unless an administrator lets orders through that no step is for', () =>
    always(
      fc.property(chain, order, around, (one, judged, people) => {
        const { steps } = planOf(one, judged, people)
        expect(steps.length > 0 || one.withoutSteps === 'approve').toBe(true)
      }),
    ))

  it('asks only those who can give their word, or a group that holds it', () =>
    always(
      fc.property(chain, order, around, (one, judged, people) => {
        const able = [...people.managers, ...people.named].filter(({ isAble }) => isAble).map((who) => who.id)
        for (const { awaits, approverId } of planOf(one, judged, people).steps) {
          if (awaits === 'manager') expect(approverId).toBe(people.managers[0]?.id)
          if (awaits === 'manager' || awaits === 'person') expect(able).toContain(approverId)
          else expect(approverId).toBeNull()
        }
      }),
    ))

  it('is the same whenever it is asked, asks nobody twice, and ends', () =>
    always(
      fc.property(chain, order, around, (one, judged, people) => {
        const plan = planOf(one, judged, people)
        expect(planOf(one, judged, people)).toEqual(plan)
        const words = plan.steps.map(({ awaits, approverId }) => approverId ?? awaits)
        expect(new Set(words).size).toBe(words.length)
        const walked: number[] = []
        for (let at = plan.steps[0] ?? null; at; at = after(plan, at.step)) walked.push(at.step)
        expect(walked).toEqual(plan.steps.map(({ step }) => step))
      }),
    ))

  it('has compliance in it wherever an official is among the guests', () =>
    always(
      fc.property(chain, order, around, (one, judged, people) => {
        const official: Judged = { ...judged, guests: ['public-official'] }
        expect(planOf(one, official, people).steps.some(({ awaits }) => awaits === 'compliance')).toBe(true)
      }),
    ))
})

const plain: Judged = {
  valueCents: 50_000,
  quantity: 2,
  hostAttends: true,
  purpose: 'client',
  guests: ['contact'],
  eventId: 'e1',
  performer: 'Harbour City',
  venueId: 'v1',
  packages: [],
  needsCompliance: false,
}
const able = (who: string) => ({ id: who, isAble: true })
const unable = (who: string) => ({ id: who, isAble: false })
const asks = (of: Chain, managers: Around['managers'], judged: Judged = plain) =>
  planOf(of, judged, { managers, named: [] }).steps.map(({ awaits, approverId }) => approverId ?? awaits)

describe('the chain that holds until another is switched on', () => {
  it('asks the manager', () => expect(asks(standardChain, [able('mona'), able('sue')])).toEqual(['mona']))
  it('goes on to the next above whoever cannot', () =>
    expect(asks(standardChain, [unable('mona'), unable('x'), able('sue')])).toEqual(['sue']))
  it('goes to the holders where nobody is left', () => {
    expect(asks(standardChain, [])).toEqual(['holders'])
    expect(asks(standardChain, [unable('mona')])).toEqual(['holders'])
  })
  it('lets a step out only where there is no manager at all', () => {
    const open: Chain = { ...standardChain, withoutManager: 'skip', withoutSteps: 'approve' }
    expect(asks(open, [])).toEqual([])
    expect(asks(open, [unable('mona')])).toEqual(['holders'])
  })
})

describe('a condition', () => {
  const cases: readonly [string, Parameters<typeof isFor>[0], boolean][] = [
    ['says nothing', {}, true],
    ['from a value', { fromCents: 50_000 }, true],
    ['from a higher value', { fromCents: 50_001 }, false],
    ['below its own value', { belowCents: 50_000 }, false],
    ['by the guests', { guests: ['public-official', 'contact'] }, true],
    ['by guests who do not come', { guests: ['employee'] }, false],
    ['by the host', { hostAttends: false }, false],
    ['by a season it is not of', { packages: ['Season 26'] }, false],
    ['by two things of which one fails', { purposes: ['client'], eventIds: ['e2'] }, false],
  ]
  it.each(cases)('%s', (_says, when, holds) => expect(isFor(when, plain)).toBe(holds))
})
