/** A season of thirty events around the day of seeding. */
import { atClock, calendarDay, comingWeekday } from '../calendar.ts'

export interface Event {
  readonly key: string
  readonly venue: 'arena' | 'theatre' | 'hall' | 'stadium'
  readonly name: string
  readonly performer: string
  readonly startsAt: Date
  readonly timeIsTba?: boolean
  readonly status: 'scheduled' | 'postponed' | 'cancelled' | 'over'
}

type Row = readonly [
  key: string,
  venue: Event['venue'],
  name: string,
  performer: string,
  days: number,
  clock: string,
  more?: Partial<Event>,
]

const home = 'Harbour City'

const pastRows: readonly Row[] = [
  ['eastbrook', 'arena', 'Harbour City v Eastbrook', home, -178, '19:30'],
  ['storm', 'theatre', 'The Tempest', 'Quay Company', -164, '20:00'],
  ['cup', 'stadium', 'Northpoint Cup, semi-final', 'Northpoint Rovers', -150, '15:00'],
  ['spring', 'hall', 'Spring Serenades', 'Harbour Philharmonic', -141, '19:00'],
  ['stonehaven', 'arena', 'Harbour City v Stonehaven', home, -127, '19:30'],
  ['regatta', 'stadium', 'Regatta Day', 'Harbour Rowing', -112, '11:00'],
  ['glass', 'theatre', 'The Glass Pier', 'Quay Company', -97, '20:00'],
  ['opening', 'stadium', 'Season opening: Rovers v Lakeside', 'Northpoint Rovers', -84, '16:00'],
  ['mahler', 'hall', 'Mahler 5', 'Harbour Philharmonic', -70, '19:30'],
  ['southport', 'arena', 'Harbour City v Southport', home, -55, '19:30'],
  ['magic', 'theatre', 'An Evening of Magic', 'Ines Duarte', -41, '19:00'],
  ['rivers', 'arena', 'Harbour City v Three Rivers', home, -27, '18:00'],
  ['organ', 'hall', 'Organ Night', 'Ruth Abel', -16, '20:00'],
  ['lakeside', 'arena', 'Harbour City v Lakeside', home, -6, '19:30'],
]

const laterRows: readonly Row[] = [
  ['rovers', 'stadium', 'Rovers v Stonehaven', 'Northpoint Rovers', 16, '15:00'],
  ['messiah', 'hall', 'Messiah', 'Harbour Choir', 19, '18:00'],
  ['oldtown', 'arena', 'Harbour City v Oldtown', home, 23, '19:30'],
  ['nutcracker', 'theatre', 'The Nutcracker', 'Harbour Ballet', 27, '17:00'],
  ['newyear', 'hall', 'New Year Concert', 'Harbour Philharmonic', 39, '19:00'],
  ['derby', 'stadium', 'Derby: Rovers v Harbour Athletic', 'Northpoint Rovers', 48, '16:00'],
  ['winterport', 'arena', 'Harbour City v Winterport', home, 55, '19:30', { status: 'postponed' }],
  ['lecture', 'hall', 'An Hour with the Astronomer', 'Dr Noor Rahimi', 62, '18:30'],
  ['comedy', 'theatre', 'Late Comedy', 'Six comedians', 69, '21:00', { status: 'cancelled' }],
  ['playoff', 'arena', 'Play-off, first home game', home, 83, '12:00', { timeIsTba: true }],
  ['lear', 'theatre', 'King Lear', 'Quay Company', 97, '19:30'],
  ['finals', 'stadium', 'Cup final', 'Northpoint Rovers', 118, '17:00'],
]

export function eventsOf(now: Date): readonly Event[] {
  const friday = comingWeekday(now, 5, 3)
  const soon = (after: number) => new Date(friday.getTime() + after * 86_400_000)
  const scheduled = (
    key: string,
    venue: Event['venue'],
    name: string,
    performer: string,
    startsAt: Date,
  ): Event => ({
    key,
    venue,
    name,
    performer,
    startsAt,
    status: 'scheduled',
  })
  const from = (rows: readonly Row[], status: Event['status']) =>
    rows.map(([key, venue, name, performer, days, clock, more]): Event => {
      const startsAt = atClock(calendarDay(now, days), clock)
      return { key, venue, name, performer, startsAt, status, ...more }
    })
  return [
    ...from(pastRows, 'over'),
    scheduled('northgate', 'arena', 'Harbour City v Northgate', home, atClock(friday, '19:30')),
    scheduled(
      'lighthouse',
      'theatre',
      'Opening night: The Lighthouse',
      'Quay Company',
      atClock(soon(1), '20:00'),
    ),
    scheduled('westport', 'arena', 'Harbour City v Westport', home, atClock(soon(5), '19:30')),
    scheduled('winter', 'hall', 'Winter Concert', 'Harbour Philharmonic', atClock(soon(8), '19:00')),
    ...from(laterRows, 'scheduled'),
  ]
}
