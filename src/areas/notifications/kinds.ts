/** All kinds, in the order in which people read them. */
import type { Group, Kind } from './kind.ts'
import { kindsOfOrders } from './kinds-orders.ts'
import { otherKinds } from './kinds-others.ts'
import { kindsOfSeats } from './kinds-seats.ts'

export const groups: Readonly<Record<Group, string>> = {
  approvals: 'What waits for you',
  orders: 'Your orders',
  seats: 'Seats given and taken',
  events: 'Events',
  desk: 'The work of the box office',
}

const order = Object.keys(groups)

export const kinds: readonly Kind[] = [...kindsOfOrders, ...kindsOfSeats, ...otherKinds].sort(
  (left, right) => order.indexOf(left.group) - order.indexOf(right.group),
)

export const kindOf = (id: string): Kind | undefined => kinds.find((kind) => kind.id === id)

export interface Channels {
  readonly inApp: boolean
  readonly mail: boolean
}

/** How somebody is told: as they chose, as far as the kind lets them. */
export function channelsOf(kind: Kind, chosen: Channels | undefined): Channels {
  const on = (channel: 'inApp' | 'mail') =>
    kind[channel] === 'always' || (chosen ? chosen[channel] : kind[channel] === true)
  return { inApp: on('inApp'), mail: on('mail') }
}
