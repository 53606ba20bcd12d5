/** One row of a manifest as what it says: an event, a place, its seats, and what they are worth. */
import type { categories, deliveries } from '../inventory/public.ts'
import { type Field, labelOf, type Mapping } from './fields.ts'
import { readSeats, seatsFrom } from './seats.ts'
import { Misread, readCents, readClock, readDay, readQuantity, type Writing } from './values.ts'

export interface Problem {
  /** null where the whole row is meant */
  readonly field: Field | null
  readonly heading: string | null
  /** as it stands in the cell */
  readonly value: string
  /** continues the value, or stands alone; the same for every row with the same problem */
  readonly reason: string
  /** what is this row's alone, such as the other row it quarrels with */
  readonly detail: string
}

export interface Lot {
  readonly event: string
  readonly performer: string
  readonly venue: string
  readonly city: string
  /** `ALL`: every event of the package */
  readonly date: string
  /** empty: to be announced; null: the file does not say */
  readonly time: string | null
  readonly category: (typeof categories)[number]
  readonly level: string
  readonly section: string
  readonly row: string
  /** null for places without numbers, which are counted */
  readonly seats: readonly string[] | null
  readonly quantity: number
  readonly delivery: (typeof deliveries)[number]
  readonly faceValueCents: number
  readonly costCents: number
  readonly fairValueCents: number
  readonly package: string
  readonly barcodes: readonly string[]
}

export interface Layout {
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly writing: Writing
}

const categoryNames: readonly [RegExp, (typeof categories)[number]][] = [
  [/park/, 'parking'],
  [/pass/, 'pass'],
  [/suite|box|loge/, 'suite'],
  [/club/, 'club'],
  [/stand(?!ium)|^sro|^ga$|general|admission/, 'standing'],
  [/seat|stadium|reserved|regular/, 'seat'],
]
const deliveryNames: readonly [RegExp, (typeof deliveries)[number]][] = [
  [/will.?call|collect|box office/, 'will-call'],
  [/pdf|e-?tickets?$|print|tickets\.com|electronic/, 'pdf'],
  [/mobile|app|ballpark|seatgeek|transfer|phone/, 'mobile'],
  [/hard|physical|paper|card|stock|post|mail/, 'hard-stock'],
]

/** A problem of a row, with the heading and the cell that it is in. */
export function problemAt(
  cells: readonly string[],
  { headings, mapping }: Pick<Layout, 'headings' | 'mapping'>,
  { field, reason, detail = '' }: Pick<Problem, 'field' | 'reason'> & { readonly detail?: string },
): Problem {
  const column = field === 'seat' ? (mapping.seat ?? mapping.seatFrom) : field ? mapping[field] : undefined
  return {
    field,
    heading: column === undefined ? null : (headings[column] ?? null),
    value: column === undefined ? '' : (cells[column] ?? ''),
    reason,
    detail,
  }
}

/** @returns the lot, or everything that keeps it from being one */
export function readLot(
  cells: readonly string[],
  layout: Layout,
): { lot: Lot | null; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const cell = (field: Field) => cells[layout.mapping[field] ?? -1] ?? ''
  const complain = (field: Field | null, reason: string) =>
    problems.push(problemAt(cells, layout, { field, reason }))
  const read = <T>(field: Field, none: T, reading: (text: string) => T): T => {
    const text = cell(field)
    if (text === '') return none
    try {
      if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text))
        throw new Misread('is an error of the spreadsheet')
      return reading(text)
    } catch (error) {
      if (!(error instanceof Misread)) throw error
      complain(field, error.message)
      return none
    }
  }
  const text = (field: Field, longest: number) =>
    read(field, '', (value) => {
      if (value.length > longest) throw new Misread(`is longer than ${longest} characters`)
      return value
    })
  const money = (field: Field) => read(field, null, (value) => readCents(value, layout.writing))
  const isAll = /^all( dates| games| events)?$/i.test(cell('date'))
  const day = isAll ? null : read('date', null, (value) => readDay(value, layout.writing))
  const clock = read('time', null, readClock) ?? (day?.time ? timeBeside(day.time) : null)
  const listed = read('seat', null, readSeats)
  const ranged =
    cell('seatFrom') === '' ? null : read('seatFrom', null, (from) => seatsFrom(from, cell('seatThru')))
  const quantity = read('quantity', null, readQuantity)
  const seats = listed ?? ranged
  const category = read('category', seats ? 'seat' : 'standing', (value) =>
    oneOf(value, categoryNames, 'is no category; seat, suite, club, standing, parking and pass are'),
  )
  const face = money('faceValue')
  const lot: Lot = {
    event: text('event', 120),
    performer: text('performer', 120),
    venue: text('venue', 120),
    city: text('city', 120),
    date: isAll ? 'ALL' : (day?.date ?? ''),
    time: clock,
    category,
    level: text('level', 40),
    section:
      text('section', 40) ||
      (seats && category !== 'parking' && category !== 'pass' ? '' : placeOf[category]),
    row: text('row', 40),
    seats,
    quantity: seats?.length ?? quantity ?? 0,
    delivery: read('delivery', 'mobile', (value) =>
      oneOf(value, deliveryNames, 'is no delivery; mobile, PDF, will call and hard stock are'),
    ),
    faceValueCents: face ?? 0,
    costCents: money('cost') ?? 0,
    fairValueCents: money('fairValue') ?? face ?? 0,
    package: text('package', 120),
    barcodes: read('barcode', [], barcodesOf),
  }
  for (const [field, reason] of missing(lot, cell)) complain(field, reason)
  return { lot: problems.length === 0 ? lot : null, problems }
}

const placeOf: Readonly<Record<(typeof categories)[number], string>> = {
  seat: 'General admission',
  suite: 'Suite',
  club: 'Club',
  standing: 'General admission',
  parking: 'Parking',
  pass: 'Pass',
}

const timeBeside = (text: string) => readClock(text)

const oneOf = <Name extends string>(
  value: string,
  names: readonly [RegExp, Name][],
  otherwise: string,
): Name => {
  const found = names.find(([pattern]) => pattern.test(value.toLowerCase()))
  if (!found) throw new Misread(otherwise)
  return found[1]
}

function barcodesOf(cell: string): readonly string[] {
  const codes = cell.split(/[,;|\s]+/).filter(Boolean)
  if (codes.some((code) => code.length > 60)) throw new Misread('holds a barcode of more than 60 characters')
  if (new Set(codes).size < codes.length) throw new Misread('holds a barcode twice')
  return codes
}

/** What the cells say each by themselves and not together. */
function* missing(lot: Lot, cell: (field: Field) => string): Generator<readonly [Field | null, string]> {
  if (lot.event === '' && lot.performer === '' && lot.date !== 'ALL')
    yield [null, 'It says neither the event nor who plays.']
  if (cell('date') === '') yield [null, 'It says no date.']
  if (lot.date === 'ALL' && lot.package === '') yield [null, 'ALL dates need a season or package.']
  if (cell('section') === '' && lot.section === '') yield [null, 'It says no section.']
  if (cell('seatThru') !== '' && cell('seatFrom') === '')
    yield ['seatThru', 'ends a range that has no beginning']
  const hasSeats = [cell('seat'), cell('seatFrom'), cell('quantity')].some((text) => text !== '')
  if (!hasSeats) yield [null, 'It says neither seats nor a quantity.']
  const said = Number(cell('quantity'))
  if (lot.seats && said > 0 && said !== lot.seats.length)
    yield ['quantity', `is not the number of its ${labelOf('seat').toLowerCase()}s`]
  const codes = lot.barcodes.length
  if (codes > 0 && lot.quantity > 0 && codes !== lot.quantity)
    yield ['barcode', 'holds more or fewer barcodes than there are seats']
  if (codes > 0 && lot.date === 'ALL') yield ['barcode', 'cannot be the same at ALL dates']
}
