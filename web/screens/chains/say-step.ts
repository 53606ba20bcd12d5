import { useRead } from '../../affordance/read.ts'
import type { ChainCondition, ChainStep } from '../../affordance/things/approvals.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { plural } from '../../kit/numbers.tsx'

export const approverWords: Record<ChainStep['approver'], string> = {
  manager: 'The manager',
  'managers-manager': 'The manager’s manager',
  person: 'One person',
  compliance: 'Compliance',
  holders: 'Whoever may decide any order',
}

export const guestWords: Record<string, string> = {
  'public-official': 'a public official',
  contact: 'a guest from outside',
  employee: 'a colleague',
  myself: 'the host',
  'to-be-named': 'somebody not named yet',
}

export function sayWho(step: ChainStep, people: readonly Ref[]): string {
  if (step.approver !== 'person') return approverWords[step.approver]
  return people.find(({ id }) => id === step.personId)?.name ?? 'Somebody'
}

/** "from $1,000, for clients, with a public official": the conditions of a step as a person says them. */
export function sayWhen(
  when: ChainCondition,
  money: (cents: number) => string,
  venues: ReadonlyMap<string, string>,
): string {
  const parts = [
    when.fromCents === undefined ? '' : `from ${money(when.fromCents)}`,
    when.belowCents === undefined ? '' : `below ${money(when.belowCents)}`,
    when.fromQuantity === undefined ? '' : `from ${plural(when.fromQuantity, 'seat')}`,
    when.hostAttends === undefined
      ? ''
      : `where the host ${when.hostAttends ? 'attends' : 'does not attend'}`,
    either('for', when.purposes),
    either(
      'with',
      when.guests?.map((kind) => guestWords[kind] ?? kind),
    ),
    when.eventIds?.length ? `for ${plural(when.eventIds.length, 'chosen event')}` : '',
    either('for', when.performers),
    either(
      'at',
      when.venueIds?.map((id) => venues.get(id) ?? 'a chosen venue'),
    ),
    either('of', when.packages),
  ]
  return parts.filter(Boolean).join(', ') || 'for every order'
}

export function useVenueNames(): ReadonlyMap<string, string> {
  const venues = useRead('events.venues', { input: { limit: 50 }, fresh: 60 })
  return new Map(venues.data?.items.map(({ id, name }) => [id, name]))
}

const either = (word: string, names: readonly string[] | undefined) =>
  names && names.length > 0 ? `${word} ${names.join(' or ')}` : ''
