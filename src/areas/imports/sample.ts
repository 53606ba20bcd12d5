/** A manifest to start from: a lot of seats, places without numbers, parking, a suite and a whole season. */
import type { KnownEvent } from './calendar.ts'
import { fields } from './fields.ts'

const columns = [
  'event',
  'performer',
  'venue',
  'city',
  'date',
  'time',
  'category',
  'level',
  'section',
  'row',
  'seatFrom',
  'seatThru',
  'quantity',
  'delivery',
  'faceValue',
  'cost',
  'fairValue',
  'package',
  'barcode',
] as const

const examples: readonly Partial<Record<(typeof columns)[number], string>>[] = [
  {
    event: 'Rovers v Lakeside',
    performer: 'Rovers',
    venue: 'Northpoint Stadium',
    city: 'Northpoint',
    time: '15:00',
    category: 'seat',
    level: 'Lower',
    section: '114',
    row: 'F',
    seatFrom: '5',
    seatThru: '8',
    delivery: 'mobile',
    faceValue: '85.00',
    cost: '72.50',
    fairValue: '85.00',
    package: 'Season of the Rovers',
  },
  {
    event: 'Rovers v Lakeside',
    performer: 'Rovers',
    venue: 'Northpoint Stadium',
    city: 'Northpoint',
    time: '15:00',
    category: 'parking',
    section: 'Lot B',
    quantity: '4',
    delivery: 'pdf',
    faceValue: '20.00',
    cost: '20.00',
  },
  {
    event: 'Summer Night',
    performer: 'Harbour Philharmonic',
    venue: 'Quay Park',
    city: 'Harbour City',
    time: 'TBA',
    category: 'standing',
    section: 'Lawn',
    quantity: '20',
    delivery: 'pdf',
    faceValue: '40.00',
    cost: '35.00',
  },
  {
    event: 'Summer Night',
    performer: 'Harbour Philharmonic',
    venue: 'Quay Park',
    city: 'Harbour City',
    time: 'TBA',
    category: 'suite',
    section: 'Suite 12',
    row: '1',
    seatFrom: '1',
    seatThru: '2',
    delivery: 'will call',
    faceValue: '300.00',
    cost: '250.00',
    barcode: '400100, 400101',
  },
]

const wide = 60

/** @param events of the calendar to come, the soonest first; where there are none, made-up ones stand there */
export function sampleRows(
  events: readonly Pick<KnownEvent, 'name' | 'performer' | 'venue' | 'date' | 'time'>[],
  dates: (daysAhead: number) => string,
): string[][] {
  const labels = columns.map((id) => fields.find((field) => field.id === id)?.label ?? id)
  const rows = examples.map((example, at) => {
    const isFirst = at < 2
    const made = { ...example, date: dates(wide + (isFirst ? 0 : 7)) }
    const event = events[isFirst ? 0 : 1] ?? events[0]
    const { name = '', time = '', ...its } = event ?? {}
    const row = event ? { ...made, ...its, event: name, time: time || 'TBA', city: '', package: '' } : made
    return columns.map((column) => row[column as keyof typeof row] ?? '')
  })
  return [labels, ...rows]
}
