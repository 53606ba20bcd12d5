/**
 * Whose word an order waits for, from the chain and the facts alone: no clock, no database, the same answer whenever
 * it is asked. INVARIANT: there is always a step left for somebody, unless an administrator said that there be none.
 */
import type { Approver, Chain, Condition, GuestKind } from './step.ts'

export type Awaits = 'manager' | 'person' | 'compliance' | 'holders'

/** What conditions are about. */
export interface Judged {
  readonly valueCents: number
  readonly quantity: number
  readonly hostAttends: boolean
  readonly purpose: string
  readonly guests: readonly GuestKind[]
  readonly eventId: string
  readonly performer: string
  readonly venueId: string
  readonly packages: readonly string[]
  /** a limit says that compliance is to look at it */
  readonly needsCompliance: boolean
}

/** Somebody who might be asked. Able: active, in the Box Office, allowed to decide, and not deciding their own. */
export interface Candidate {
  readonly id: string
  readonly isAble: boolean
}

export interface Around {
  /** the owner's manager, theirs, and so on */
  readonly managers: readonly Candidate[]
  /** those whom steps name */
  readonly named: readonly Candidate[]
}

export interface PlannedStep {
  /** its place in the chain; what Counterfoil adds stands behind */
  readonly step: number
  readonly approver: Approver
  readonly awaits: Awaits
  readonly approverId: string | null
}

export interface Plan {
  readonly steps: readonly PlannedStep[]
  /** no step was for this order, and the only one in the plan is there so that somebody decides */
  readonly isLeftOver: boolean
}

const among = (wanted: readonly string[] | undefined, found: readonly string[]): boolean =>
  wanted === undefined || wanted.length === 0 || found.some((one) => wanted.includes(one))

export function isFor(when: Condition, order: Judged): boolean {
  return (
    order.valueCents >= (when.fromCents ?? 0) &&
    order.valueCents < (when.belowCents ?? Number.POSITIVE_INFINITY) &&
    order.quantity >= (when.fromQuantity ?? 0) &&
    (when.hostAttends === undefined || when.hostAttends === order.hostAttends) &&
    among(when.purposes, [order.purpose]) &&
    among(when.guests, order.guests) &&
    among(when.eventIds, [order.eventId]) &&
    among(when.performers, [order.performer]) &&
    among(when.venueIds, [order.venueId]) &&
    among(when.packages, order.packages)
  )
}

const holders = { awaits: 'holders', approverId: null } as const
type Word = Pick<PlannedStep, 'awaits' | 'approverId'>

/** Whose word it is. Whoever cannot give it is stepped over, upwards; null where the chain leaves the step out. */
function wordOf(
  approver: Approver,
  personId: string | undefined,
  around: Around,
  without: Chain['withoutManager'],
): Word | null {
  const [manager, ...above] = around.managers
  const next = above.find(({ isAble }) => isAble)
  const nobody = without === 'skip' && around.managers.length === 0 ? null : holders
  switch (approver) {
    case 'manager':
      if (manager?.isAble) return { awaits: 'manager', approverId: manager.id }
      return next ? { awaits: 'person', approverId: next.id } : nobody
    case 'managers-manager':
      return next ? { awaits: 'person', approverId: next.id } : nobody
    case 'person':
      return around.named.some(({ id, isAble }) => isAble && id === personId)
        ? { awaits: 'person', approverId: personId as string }
        : holders
    case 'compliance':
      return { awaits: 'compliance', approverId: null }
    case 'holders':
      return holders
  }
}

export function planOf(chain: Chain, order: Judged, around: Around): Plan {
  const asked = chain.steps.flatMap(({ approver, personId, when }, step): PlannedStep[] => {
    const word = isFor(when, order) ? wordOf(approver, personId, around, chain.withoutManager) : null
    return word ? [{ step, approver, ...word }] : []
  })
  // An official among the guests is a matter of compliance whatever the chain says.
  const isTheirs = order.needsCompliance || order.guests.includes('public-official')
  if (isTheirs && !asked.some(({ awaits }) => awaits === 'compliance'))
    asked.push({
      step: chain.steps.length + 1,
      approver: 'compliance',
      awaits: 'compliance',
      approverId: null,
    })
  const steps = asked.filter((one, at) => !asked.slice(0, at).some((earlier) => isSame(earlier, one)))
  if (steps.length > 0 || chain.withoutSteps === 'approve') return { steps, isLeftOver: false }
  return { steps: [{ step: chain.steps.length, approver: 'holders', ...holders }], isLeftOver: true }
}

/** Nobody is asked twice about one order. */
const isSame = (one: Word, other: Word) =>
  one.approverId === null || other.approverId === null
    ? one.awaits === other.awaits
    : one.approverId === other.approverId

/** What follows a step that is done, but for those who gave their word already; null where it was the last. */
export function after(plan: Plan, step: number, given: readonly Word[] = []): PlannedStep | null {
  const isOpen = (one: PlannedStep) => one.step > step && !given.some((word) => isSame(word, one))
  return plan.isLeftOver ? null : (plan.steps.find(isOpen) ?? null)
}
