/** What a column of a manifest can mean, and how it is called in the files that vendors send. */
import { bareHeading } from '../files/public.ts'

export interface FieldOf {
  readonly id: string
  readonly label: string
  readonly says: string
  /** further names of it, without spaces and signs */
  readonly names: readonly string[]
}

export const fields = [
  {
    id: 'event',
    label: 'Event',
    says: 'what it is called, such as “Rovers v Lakeside”',
    names: ['eventname', 'name', 'game', 'show', 'match', 'production', 'description', 'title'],
  },
  {
    id: 'performer',
    label: 'Performer or team',
    says: 'who plays; enough where there is one event of theirs that day',
    names: ['team', 'performer', 'artist', 'act', 'teamperformer', 'hometeam', 'attraction'],
  },
  {
    id: 'venue',
    label: 'Venue',
    says: 'where it is',
    names: ['venuename', 'location', 'arena', 'stadium', 'facility', 'building'],
  },
  { id: 'city', label: 'City', says: 'of a venue that is new', names: ['venuecity', 'town'] },
  {
    id: 'date',
    label: 'Date',
    says: 'of the event; ALL for every event of its season or package',
    names: ['eventdate', 'gamedate', 'showdate', 'day', 'dateofevent', 'datetime', 'eventdatetime'],
  },
  {
    id: 'time',
    label: 'Time',
    says: 'when it begins; TBA or empty while nobody knows',
    names: ['eventtime', 'gametime', 'showtime', 'start', 'starttime', 'begins'],
  },
  {
    id: 'category',
    label: 'Category',
    says: 'seat, suite, club, standing, parking or pass',
    names: ['ticketcategory', 'kind', 'producttype'],
  },
  { id: 'level', label: 'Level', says: 'tier or stand', names: ['tier', 'stand', 'floor', 'area'] },
  {
    id: 'section',
    label: 'Section',
    says: 'block, suite or lot',
    names: ['sec', 'block', 'suite', 'suitenumber', 'lot', 'sectionname'],
  },
  { id: 'row', label: 'Row', says: 'as printed', names: ['rowname', 'rw'] },
  {
    id: 'seat',
    label: 'Seat',
    says: 'one seat, or several: 5–8 or 5, 6, 9',
    names: ['seats', 'seatnumber', 'seatnumbers', 'seatno', 'place'],
  },
  {
    id: 'seatFrom',
    label: 'Seat from',
    says: 'the first of a range',
    names: ['seatfrom', 'firstseat', 'lowseat', 'startseat', 'seatstart', 'fromseat'],
  },
  {
    id: 'seatThru',
    label: 'Seat through',
    says: 'the last of a range',
    names: [
      'seatthru',
      'seatthrough',
      'seatto',
      'lastseat',
      'highseat',
      'endseat',
      'seatend',
      'toseat',
      'thruseat',
    ],
  },
  {
    id: 'quantity',
    label: 'Quantity',
    says: 'how many places there are in all, where they have no numbers',
    names: ['qty', 'count', 'tickets', 'numberoftickets', 'places', 'noofseats', 'ticketcount'],
  },
  {
    id: 'delivery',
    label: 'Delivery',
    says: 'mobile, PDF, will call or hard stock',
    names: ['deliverytype', 'tickettype', 'type', 'stocktype', 'deliverymethod', 'format'],
  },
  {
    id: 'faceValue',
    label: 'Face value',
    says: 'the printed price of one',
    names: ['facevalue', 'face', 'price', 'faceprice', 'listprice', 'ticketprice'],
  },
  {
    id: 'cost',
    label: 'Cost',
    says: 'what the organisation paid for one',
    names: ['unitcost', 'costprice', 'paid', 'purchaseprice', 'costperticket', 'costeach'],
  },
  {
    id: 'fairValue',
    label: 'Fair-market value',
    says: 'what one is worth for gifts and taxes',
    names: ['fairmarketvalue', 'fmv', 'fairvalue', 'marketvalue'],
  },
  {
    id: 'package',
    label: 'Season or package',
    says: 'to which it belongs',
    names: ['season', 'packagename', 'plan', 'seasonpackage', 'seasonname', 'series'],
  },
  {
    id: 'barcode',
    label: 'Barcode',
    says: 'one for each seat, with commas between',
    names: ['barcodes', 'ticketbarcode', 'barcodenumber', 'barcodenumbers'],
  },
] as const satisfies readonly FieldOf[]

export type Field = (typeof fields)[number]['id']
export const fieldIds = fields.map(({ id }) => id) as [Field, ...Field[]]

/** Which column is which field, by its place in the file. */
export type Mapping = { readonly [K in Field]?: number }

/** Every name that a column may have, as it is compared. */
export const knownHeadings = fields.flatMap(({ id, label, names }) => [
  bareHeading(id),
  bareHeading(label),
  ...names,
])

/** Each column means one thing: exact names first, then those that are close. */
export function guessMapping(headings: readonly string[]): Mapping {
  const names = headings.map(bareHeading)
  const mapping: { [K in Field]?: number } = {}
  const taken = new Set<number>()
  const take = (field: Field, fits: (name: string) => boolean) => {
    if (mapping[field] !== undefined) return
    const at = names.findIndex((name, column) => name !== '' && !taken.has(column) && fits(name))
    if (at === -1) return
    mapping[field] = at
    taken.add(at)
  }
  for (const { id, label } of fields)
    take(id, (name) => name === bareHeading(id) || name === bareHeading(label))
  for (const { id, names: known } of fields) take(id, (name) => (known as readonly string[]).includes(name))
  return mapping
}

/** Files with the same headings, in whatever order, are remembered alike. What we add to a file of rejected rows is not one. */
export const whyRejected = 'Why it was not loaded'
export const headingsKey = (headings: readonly string[]): string =>
  headings
    .filter((heading) => heading !== whyRejected)
    .map(bareHeading)
    .join('|')

export const labelOf = (field: Field): string => fields.find(({ id }) => id === field)?.label ?? field
