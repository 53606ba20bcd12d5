/** The places of each event: where they are on their way to the guest, and to whom they are promised. */
import type { Insertable } from 'kysely'
import type { AdmissionRow } from '../../database/rows.ts'
import { day, earlier } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import type { Chance } from '../random.ts'
import type { Event } from './events.ts'
import { ordersAhead } from './orders-ahead.ts'
import { venues } from './venues.ts'

export type Admission = Insertable<AdmissionRow> & { readonly id: string }

/** Runs that an order of the tour should find: these are open, and what surrounds them in the row is not. */
const keptOpen: Readonly<
  Record<string, { readonly section: string; readonly row: string; from: number; to: number }>
> = {
  northgate: { section: 'Club 114', row: 'F', from: 5, to: 8 },
  winter: { section: 'Stalls C', row: '', from: 11, to: 12 },
}

/** What somebody of the demo orders is open to all. */
const ordered = new Set(ordersAhead.map((order) => `${order.event}/${order.section}`))

export function admissionsOf(
  event: Event,
  eventId: string,
  ids: Ids,
  now: Date,
  chance: Chance,
): Admission[] {
  const ahead = (event.startsAt.getTime() - now.getTime()) / day
  const venue = venues[event.venue]
  if (!venue) throw new Error(`no venue ${event.venue}`)
  return venue.blocks.flatMap((block) => {
    const delivery =
      block.category === 'parking'
        ? 'pdf'
        : chance.pick(['mobile', 'mobile', 'pdf', 'will-call', 'hard-stock'] as const)
    const luck = chance.next()
    const arrived = ahead < 12 || luck < (ahead < 45 ? 0.6 : 0.12)
    return block.rows.flatMap((rowName) => {
      const isHeldRow = chance.next() < 0.2
      return Array.from({ length: block.seats }, (_, place): Admission => {
        const seat = place + 1
        const promised = commitmentOf(event, block.section, rowName, seat, arrived, isHeldRow, ahead, chance)
        const cost = Math.round(block.faceValueCents * 0.82)
        return {
          orgId: ids.orgId,
          id: chance.uuid(),
          eventId,
          category: block.category,
          level: block.level,
          section: block.section,
          rowName,
          seat: String(seat),
          delivery,
          faceValueCents: block.faceValueCents,
          costCents: cost,
          fairValueCents: Math.max(cost, block.faceValueCents),
          custody: arrived ? 'on-hand' : 'in-transit',
          commitment: promised,
          outcome: null,
          holderId: promised === 'held' ? (ids.people.tim as string) : null,
          receivedAt: arrived ? earlier(now, Math.max(2 * day, (20 - ahead) * day)) : null,
        }
      })
    })
  })
}

function commitmentOf(
  event: Event,
  section: string,
  row: string,
  seat: number,
  arrived: boolean,
  isHeldRow: boolean,
  ahead: number,
  chance: Chance,
): 'unreleased' | 'held' | 'public' {
  const kept = keptOpen[event.key]
  if (kept && kept.section === section && kept.row === row) {
    if (seat >= kept.from && seat <= kept.to) return 'public'
    if (seat >= kept.from - 4 && seat <= kept.to + 4) return 'held'
    return 'public'
  }
  const luck = chance.next()
  if (ahead < 0 || ordered.has(`${event.key}/${section}`)) return 'public'
  if (ahead > 90) return 'unreleased'
  if (isHeldRow) return 'held'
  return !arrived && luck < 0.4 ? 'unreleased' : 'public'
}
