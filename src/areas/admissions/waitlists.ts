/**
 * Whose word a waiting list follows. Whoever awards it reads what people asked for and gives its seats away, all of
 * them: so nobody comes by a list of others through seats of their own.
 */
import { type Actor, actorOf, allows, conflict, invalid, type Rulebook, type Stores } from '#core'
import { boxOfficePerson } from './people-of.ts'
import { eventsOf } from './release.ts'
import type { Waitlist } from './store-waiting.ts'

interface Asked {
  readonly approverId?: string | undefined
  readonly closesAt?: string | null | undefined
}

interface Asker {
  readonly actor: Actor
  readonly rules: Rulebook
  readonly now: Date
}

/** @throws invalid where nobody is named to award what waits; conflict where the list is for somebody else to change */
export async function openWaitlists(
  stores: Stores,
  seats: readonly { readonly eventId: string }[],
  { approverId, closesAt }: Asked,
  asker: Asker,
): Promise<void> {
  const eventIds = eventsOf(seats)
  const closing = typeof closesAt === 'string' ? new Date(closesAt) : closesAt
  if (approverId !== undefined) await boxOfficePerson(stores, '/approverId', approverId)
  if (closing && closing <= asker.now) throw invalid('/closesAt', 'lies in the past')
  const there = await stores.admissions.lockWaitlists(eventIds)
  const events = await stores.events.facts('event', eventIds, false)
  for (const eventId of eventIds) {
    const list = there.get(eventId)
    const mayOpen = ({ actor }: { readonly actor: Actor }) =>
      allows(asker.rules.rule('admissions.open-waitlist'), actor, { subject: events.get(eventId) ?? null })
    if (!mayOpen(asker)) {
      if (list && list.approverId !== asker.actor.id) {
        requireAsItStands(list, approverId, closing)
        continue
      }
      if (approverId !== undefined && approverId !== asker.actor.id)
        await requireAwarder(stores, approverId, mayOpen)
    }
    if (approverId === undefined) throw invalid('/approverId', 'name the person who awards the waiting list')
    const seen = list?.version ?? null
    if (!(await stores.admissions.openWaitlist(eventId, approverId, { closesAt: closing, seen })))
      throw conflict('somebody opened a waiting list for this event meanwhile; look again')
  }
}

/** Seats are added to a list of others as it stands. */
function requireAsItStands(
  list: Waitlist,
  approverId: string | undefined,
  closesAt: Date | null | undefined,
): void {
  const isSame =
    (approverId === undefined || approverId === list.approverId) &&
    (closesAt === undefined || closesAt?.getTime() === list.closesAt?.getTime())
  if (!isSame)
    throw conflict(
      `${list.approverName} awards the waiting list of this event; add the seats to it as it stands, or ask them to change who awards it and when it closes`,
    )
}

async function requireAwarder(
  stores: Stores,
  approverId: string,
  mayOpen: (one: { readonly actor: Actor }) => boolean,
): Promise<void> {
  const named = await stores.access.actor(approverId)
  if (!named || !mayOpen({ actor: actorOf(named.facts) }))
    throw invalid('/approverId', 'name yourself, or somebody who may open waiting lists')
}
