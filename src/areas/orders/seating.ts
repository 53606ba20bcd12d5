/** Who sits where: people take the seats of their order in turn, the host first. */
import type { Guest } from './guests.ts'

export interface Seated<Seat> {
  readonly seat: Seat
  /** null where nobody is named yet */
  readonly person: {
    readonly name: string
    readonly company: string
    readonly isHost: boolean
    /** a colleague */
    readonly personId: string | null
  } | null
}

interface Party {
  readonly ownerName: string
  readonly hostAttends: boolean
  readonly guests: readonly (Pick<Guest, 'name' | 'company' | 'kind'> & Partial<Pick<Guest, 'personId'>>)[]
}

/** @param seats in the order in which people read them */
export function seated<Seat>(
  seats: readonly Seat[],
  { ownerName, hostAttends, guests }: Party,
): Seated<Seat>[] {
  const isHost = (guest: Party['guests'][number]) => guest.kind === 'myself'
  const host = { name: ownerName, company: '', isHost: true, personId: null }
  const others = guests.filter((guest) => !isHost(guest) && guest.name.trim() !== '')
  const people = [
    ...(hostAttends || guests.some(isHost) ? [host] : []),
    ...others.map(({ name, company, personId = null }) => ({ name, company, isHost: false, personId })),
  ]
  return seats.map((seat, place) => ({ seat, person: people[place] ?? null }))
}
