/**
 * The reports there are, as data: a screen, a sheet and a mail are all made of these columns. Which rows count is
 * never said here: each is made of orders and admissions that the asker may list (ruling A10).
 */
import { type Static, Type } from 'typebox'

export const reportKeys = [
  'utilisation',
  'unused',
  'spend',
  'guests',
  'gifts',
  'approvals',
  'no-shows',
  'acts',
] as const
export type ReportKey = (typeof reportKeys)[number]

export const groupings = ['month', 'event', 'venue', 'category', 'department', 'purpose'] as const
export type Grouping = (typeof groupings)[number]

/** How a value is read: money is in minor units of the organisation's currency, a share goes from 0 to 1. */
export const valueKinds = ['text', 'number', 'money', 'share', 'hours', 'instant'] as const

export const Column = Type.Object({
  key: Type.String(),
  title: Type.String(),
  kind: Type.Enum([...valueKinds]),
  /** whether its sum over all rows says something */
  isSummed: Type.Boolean(),
  /** a share: of which two summed columns, so that it can be said of all rows together */
  of: Type.Optional(Type.Object({ part: Type.String(), whole: Type.String() })),
})
export type Column = Static<typeof Column>

export interface Report {
  readonly key: ReportKey
  readonly title: string
  /** the question it answers */
  readonly asks: string
  /** ways to group it; the first is the usual one */
  readonly groupings: readonly Grouping[]
  readonly columns: readonly Column[]
  /** columns drawn as bars, beside the first column as their names */
  readonly drawn: readonly string[]
}

const text = (key: string, title: string): Column => ({ key, title, kind: 'text', isSummed: false })
const number = (key: string, title: string): Column => ({ key, title, kind: 'number', isSummed: true })
const money = (key: string, title: string): Column => ({ key, title, kind: 'money', isSummed: true })
const of = (kind: Column['kind'], key: string, title: string): Column => ({
  key,
  title,
  kind,
  isSummed: false,
})

const share = (key: string, title: string, part: string): Column => ({
  ...of('share', key, title),
  of: { part, whole: 'seats' },
})

export const reports: readonly Report[] = [
  {
    key: 'utilisation',
    title: 'Utilisation',
    asks: 'How many of the seats we own were used?',
    groupings: ['month', 'event', 'venue', 'category', 'department'],
    columns: [
      text('name', 'Group'),
      number('seats', 'Seats'),
      number('given', 'Given out'),
      number('used', 'Used'),
      number('noShow', 'No-shows'),
      number('unused', 'Unused'),
      number('passedOn', 'Donated or resold'),
      number('open', 'Not accounted for'),
      share('utilisation', 'Utilisation', 'used'),
    ],
    drawn: ['used', 'noShow', 'unused'],
  },
  {
    key: 'unused',
    title: 'Unused by event',
    asks: 'Which seats did nobody use, and what were they worth?',
    groupings: ['event', 'venue', 'category', 'month'],
    columns: [
      text('name', 'Group'),
      number('seats', 'Seats'),
      number('unused', 'Unused'),
      share('part', 'Part unused', 'unused'),
      money('faceValue', 'Face value unused'),
    ],
    drawn: ['unused'],
  },
  {
    key: 'spend',
    title: 'Spend',
    asks: 'What was spent on whom?',
    groupings: ['department', 'purpose', 'category', 'event', 'month'],
    columns: [
      text('name', 'Group'),
      number('orders', 'Orders'),
      number('seats', 'Seats'),
      money('faceValue', 'Face value'),
      money('cost', 'Cost'),
    ],
    drawn: ['faceValue'],
  },
  {
    key: 'guests',
    title: 'Cost per guest',
    asks: 'Who was invited, how often, and what did it cost?',
    groupings: ['event'],
    columns: [
      text('name', 'Guest'),
      text('company', 'Company'),
      number('invitations', 'Invitations'),
      money('faceValue', 'Face value'),
      money('cost', 'Cost'),
    ],
    drawn: ['faceValue'],
  },
  {
    key: 'gifts',
    title: 'Gift totals',
    asks: 'What did each guest get as a gift in a year?',
    groupings: ['event'],
    columns: [
      text('name', 'Guest'),
      text('company', 'Company'),
      text('year', 'Year'),
      number('gifts', 'Gifts'),
      money('value', 'Fair value'),
    ],
    drawn: ['value'],
  },
  {
    key: 'approvals',
    title: 'Approvals and their time',
    asks: 'Who decided what, and how long did people wait?',
    groupings: ['month'],
    columns: [
      text('name', 'Decided by'),
      number('approved', 'Approved'),
      number('denied', 'Denied'),
      of('hours', 'median', 'Half decided within'),
      of('hours', 'longest', 'Longest wait'),
    ],
    drawn: ['approved', 'denied'],
  },
  {
    key: 'no-shows',
    title: 'No-shows',
    asks: 'Whose seats stayed empty although they were given out?',
    groupings: ['event'],
    columns: [
      text('name', 'Owner of the orders'),
      text('department', 'Department'),
      number('seats', 'Seats'),
      number('noShow', 'No-shows'),
      share('part', 'Part', 'noShow'),
    ],
    drawn: ['noShow'],
  },
  {
    key: 'acts',
    title: 'Audit of orders',
    asks: 'Who did what to which order?',
    groupings: ['event'],
    columns: [
      of('instant', 'at', 'When'),
      text('order', 'Order'),
      text('actor', 'Who'),
      text('principal', 'For'),
      text('act', 'Act'),
      text('outcome', 'Outcome'),
    ],
    drawn: [],
  },
]

export function reportOf(key: ReportKey): Report {
  const found = reports.find((report) => report.key === key)
  if (!found) throw new Error(`there is no report \`${key}\``)
  return found
}

export const Row = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
export type Row = Static<typeof Row>
