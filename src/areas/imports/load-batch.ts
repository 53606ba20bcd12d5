/** One batch of a load: few enough seats that nobody waits for it, and all or none of them. */
import { conflict, type Stores } from '#core'
import { keyOf, type Wanted } from './calendar.ts'
import type { ReadyLot } from './examine.ts'
import type { Made, ReadyRow } from './store-progress.ts'

const mostRows = 1_000
const mostSeats = 5_000

export interface UnderWay {
  readonly id: string
  readonly made: Made
  readonly options: { readonly addsVenues: boolean; readonly timeZone: string }
}

/** @returns null where nothing is left to load */
export async function loadBatch({ imports, inventory, events }: Stores, load: UnderWay) {
  const rows = fewEnough(await imports.nextRows(load.id, mostRows))
  if (rows.length === 0) return null
  const made = { events: [...load.made.events], venues: [...load.made.venues] }
  const known = new Map<string, string>()

  const venueOf = async ({ venue, city }: Wanted): Promise<string> => {
    const there = await imports.venueIdOf(venue)
    if (there) return there
    if (!load.options.addsVenues) throw conflict(`the venue “${venue}” is not there any more`)
    const added = await events.addVenue({
      name: venue,
      city,
      timeZone: load.options.timeZone,
      directions: '',
    })
    if (!added) throw new Error(`the venue "${venue}" was there and was not`)
    made.venues.push(added.id)
    return added.id
  }
  const eventOf = async (wanted: Wanted): Promise<string> => {
    const there = known.get(keyOf(wanted)) ?? (await imports.eventIdOf(wanted))
    if (there) return there
    const { name, performer, date: day, time: clock } = wanted
    const added = await events.insert({
      name,
      performer,
      venueId: await venueOf(wanted),
      showing: '',
      note: '',
      day,
      clock,
    })
    if (!added) throw new Error(`the venue "${wanted.venue}" is gone`)
    made.events.push(added.id)
    return added.id
  }

  const seats = []
  for (const { lot } of rows) {
    const ids = lot.wanted ? [await eventOf(lot.wanted)] : lot.eventIds
    if (lot.wanted && ids[0]) known.set(keyOf(lot.wanted), ids[0])
    for (const eventId of ids) seats.push(...seatsAt(eventId, lot))
  }
  const loaded = await inventory.load(load.id, seats)
  const positions = rows.map(({ position }) => position)
  await imports.wentIn(load.id, positions, loaded, made)
  return { rows: rows.length, loaded }
}

/** At least one row, and no more than make a batch of seats. */
function fewEnough(rows: readonly ReadyRow[]): readonly ReadyRow[] {
  let seats = 0
  const end = rows.findIndex(({ lot }, at) => {
    seats += lot.seats.length * Math.max(1, lot.eventIds.length)
    return at > 0 && seats > mostSeats
  })
  return end === -1 ? rows : rows.slice(0, end)
}

const seatsAt = (eventId: string, lot: ReadyLot) =>
  lot.seats.map((seat, at) => ({
    event_id: eventId,
    category: lot.category,
    level: lot.level,
    section: lot.section,
    row_name: lot.row,
    seat,
    delivery: lot.delivery,
    face_value_cents: lot.faceValueCents,
    cost_cents: lot.costCents,
    fair_value_cents: lot.fairValueCents,
    package: lot.package,
    barcode: lot.barcodes[at] ?? null,
  }))
