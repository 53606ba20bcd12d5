/** What a row that is no mistake should say aloud: seats that are there already, or otherwise. */
import type { FoundSeats, SaidOfSeat } from '../inventory/public.ts'
import type { Examined, FileRow, ReadyLot } from './examine.ts'
import { type Layout, type Problem, problemAt } from './lot.ts'
import { folded } from './seats.ts'

const compared = {
  category: 'category',
  delivery: 'delivery',
  faceValue: 'faceValueCents',
  cost: 'costCents',
  fairValue: 'fairValueCents',
  package: 'package',
} as const
type Compared = keyof typeof compared
const comparedFields = Object.keys(compared) as Compared[]

/** What the cells of a row say of its seats; what we put in for an empty cell is nothing that the file says. */
export function saidBy(cells: readonly string[], { mapping }: Layout, lot: ReadyLot): SaidOfSeat {
  const said = comparedFields.filter((field) => (cells[mapping[field] ?? -1] ?? '') !== '')
  return Object.fromEntries(said.map((field) => [compared[field], lot[compared[field]]]))
}

interface There extends FoundSeats {
  /** how many the row means */
  readonly all: number
}

export function differences(
  cells: readonly string[],
  layout: Layout,
  lot: ReadyLot,
  { count, other, all }: There,
): readonly Problem[] {
  const said = saidBy(cells, layout, lot)
  const differing = comparedFields.filter(
    (field) =>
      other && said[compared[field]] !== undefined && said[compared[field]] !== other[compared[field]],
  )
  return [
    ...amount(cells, layout, lot, count, all),
    ...differing.map((field) =>
      problemAt(cells, layout, {
        field,
        reason: 'is otherwise in the inventory, and stays so: change it there while it is in transit',
        detail: `there: ${shown(other?.[compared[field]] ?? '')}`,
      }),
    ),
  ]
}

const shown = (value: string | number) =>
  typeof value === 'number' ? (value / 100).toFixed(2) : value || 'nothing'

function amount(
  cells: readonly string[],
  layout: Layout,
  lot: ReadyLot,
  there: number,
  all: number,
): readonly Problem[] {
  const detail = `${there} there already, ${all - there} would come in`
  if (lot.isCounted) {
    const reason = 'counts the places in all, with those that are there: to add some, write the new total'
    return [problemAt(cells, layout, { field: 'quantity', reason, detail })]
  }
  if (there === all) return []
  return [problemAt(cells, layout, { field: null, reason: 'Some of its seats are there already.', detail })]
}

const bare = (section: string) => folded([section]).replace(/^(?:sec(?:tion|t)?|block|blk)[. ]*(?=\S)/, '')

/** “Sec 114” beside “114”: two sections to us, and mostly one to whoever wrote them. */
export function sectionNotes(
  rows: readonly Examined[],
  file: readonly FileRow[],
  layout: Layout,
  inStock: readonly { readonly event: string; readonly section: string }[],
): readonly Examined[] {
  const names = new Map<string, Map<string, string>>()
  const know = (event: string, section: string) => {
    const key = `${event}\n${bare(section)}`
    names.set(key, (names.get(key) ?? new Map()).set(folded([section]), section))
  }
  const eventsOf = ({ eventIds, wanted }: ReadyLot) =>
    wanted ? [`${wanted.name}\n${wanted.date}`] : eventIds
  for (const { event, section } of inStock) know(event, section)
  for (const { lot } of rows) for (const event of lot ? eventsOf(lot) : []) know(event, lot?.section ?? '')
  return rows.map((row, at) => {
    if (!row.lot) return row
    const { section } = row.lot
    const others = eventsOf(row.lot).flatMap((event) => [
      ...(names.get(`${event}\n${bare(section)}`) ?? new Map<string, string>()).values(),
    ])
    const other = others.find((name) => folded([name]) !== folded([section]))
    if (other === undefined) return row
    const reason = 'may be the same as another that is written otherwise; the two are kept apart'
    const note = problemAt(file[at]?.cells ?? [], layout, {
      field: 'section',
      reason,
      detail: `also “${other}”`,
    })
    return { ...row, problems: [...row.problems, note] }
  })
}
