import type { TicketCounts } from '../../affordance/things/tickets.ts'

export type View = keyof TicketCounts

/** Which tickets a list shows and where they open. */
export type Scope = {
  title: string
  base: string
  applicationId?: string
  views: View[]
}

export const viewWords: Record<View, string> = {
  mine: 'Mine and my groups',
  unassigned: 'Unassigned',
  open: 'All open',
  all: 'All',
  requested: 'Asked by me',
}

/** The same in a filter, where room is short. */
export const viewChips: Record<View, string> = {
  mine: 'mine',
  unassigned: 'unassigned',
  open: 'open',
  all: 'all',
  requested: 'asked by me',
}

export const sorts = [
  { value: 'newest', label: 'newest first' },
  { value: 'oldest', label: 'oldest first' },
  { value: 'updated', label: 'last changed' },
  { value: 'priority', label: 'most pressing' },
]
