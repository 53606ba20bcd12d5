import type { OpenedOrder } from '../../affordance/things/approvals.ts'

/** Whose word the order waits for, after whom and before whom; on a waiting list, its place. */
export function sayWaiting({ state, steps, inLine }: OpenedOrder): [string, string][] {
  if (inLine) {
    const { place, of, awardedBy } = inLine
    const who = awardedBy ?? 'whoever may decide any order'
    return [['In line', `${place} of ${of}; awarded by ${who}`]]
  }
  const at = (is: string) => steps.filter((step) => step.is === is)
  const [now] = at('now')
  if (state !== 'pending-approval' || !now) return []
  const before = at('approved').map(({ by, who }) => by ?? who)
  const next = at('to-come').map(({ who }) => (who === 'Compliance' ? 'compliance' : who))
  return [
    [
      'Waits for',
      `${now.who}${before.length > 0 ? `, after ${before.join(' and ')}` : ''}${next.length > 0 ? `; then ${next.join(', ')}` : ''}`,
    ],
  ]
}
