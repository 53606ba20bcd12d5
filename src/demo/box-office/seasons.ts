/** Which events belong together, how to get to where they are, and why one of them moved. */
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import { day, earlier } from '../calendar.ts'
import type { BoxOffice } from './season.ts'

const seasons: Readonly<Record<string, readonly string[]>> = {
  'Harbour City, home games': ['northgate', 'westport', 'oldtown', 'winterport', 'playoff'],
  'Harbour Philharmonic subscription': ['winter', 'messiah', 'newyear'],
  'Quay Theatre, winter': ['lighthouse', 'nutcracker', 'lear'],
}

const ways: Readonly<Record<string, string>> = {
  'Harbour Arena':
    'Gate C for the club and the suites, Gate A for the stands. Tram 4 to Arena, or Parking P1.',
  'Quay Theatre':
    'Stage side of the quay, five minutes from Harbour Central. The boxes have a door of their own.',
  'Harbour Concert Hall':
    'Entrance on Mill Street. No entry after the first bar; late-comers wait for the interval.',
  'Northpoint Stadium':
    'Supporters’ train from Harbour Central, 40 minutes before. Bags larger than A4 stay outside.',
}

export async function playSeasons(tx: Tx, boxOffice: BoxOffice, now: Date, acting: Acting) {
  const at = earlier(now, 20 * day)
  for (const { id, name } of await tx.selectFrom('venues').select(['id', 'name']).orderBy('name').execute()) {
    const directions = ways[name]
    if (directions) await acting(at, 'ivy', 'events.edit-venue', { subject: id, input: { directions } })
  }
  for (const [name, keys] of Object.entries(seasons)) {
    const eventIds = keys.map((key) => boxOffice.events[key])
    await acting(at, 'ivy', 'events.add-season', { input: { name, eventIds } })
  }
  await acting(earlier(now, 6 * day), 'ivy', 'events.edit', {
    subject: boxOffice.events.nutcracker as string,
    input: { showing: 'Evening', note: 'Doors at 16:15. Children sit on cushions from the cloakroom.' },
  })
}
