/** Whom a survey asks, and when. */
import { type Static, Type } from 'typebox'
import { invalid } from '#core'
import type { kinds } from './survey.ts'

export const audiences = ['everybody', 'departments', 'owners', 'guests'] as const
export const sendings = ['now', 'day-after'] as const

export const audienceInput = {
  who: Type.Enum([...audiences], {
    title: 'Ask',
    description:
      'everybody with the Box Office, some departments, those who ordered for the event, or, of the orders for it that you may see, the guests with an address',
  }),
  accountIds: Type.Array(Type.String({ format: 'uuid' }), {
    title: 'Departments',
    description: 'whose people are asked',
    maxItems: 200,
    default: [],
  }),
}

export const Audience = Type.Object(audienceInput)
export type Audience = Static<typeof Audience>

interface Asked extends Audience {
  readonly sendOn?: (typeof sendings)[number]
}

/** @throws invalid where it would ask nobody, or nobody knows when */
export function requireAudience(
  { who, accountIds, sendOn }: Asked,
  { kind, eventId }: { readonly kind: (typeof kinds)[number]; readonly eventId: string | null },
): void {
  if (who === 'departments' && accountIds.length === 0) throw invalid('/accountIds', 'choose a department')
  if ((who === 'owners' || who === 'guests') && eventId === null)
    throw invalid('/who', 'needs an event: say which in the survey')
  if (sendOn !== 'day-after') return
  if (eventId === null) throw invalid('/sendOn', 'needs an event: say which in the survey')
  if (kind === 'interest') throw invalid('/sendOn', 'is too late for a survey of interest: ask now')
}
