/** One report, answered: its rows as far as the asker may list what they are made of, and their sums. */
import { type Actor, filterFor, type Rulebook, type Stores } from '#core'
import { groupingOf, type Question, spanOf } from './asking.ts'
import { type Column, type Grouping, type Report, type Row, reportOf } from './report.ts'
import { onTheWall } from './schedule.ts'

export interface Answered {
  readonly report: Report
  readonly by: Grouping
  readonly from: string
  readonly to: string
  readonly rows: readonly Row[]
  readonly sums: Row
}

interface Asker {
  readonly actor: Actor
  readonly rules: Rulebook
  readonly stores: Stores
  readonly now: Date
}

const dayLong = 24 * 3600 * 1000
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

export async function answer(asked: Question, { actor, rules, stores, now }: Asker): Promise<Answered> {
  const span = spanOf(asked, onTheWall(now, await stores.reports.timeZone()))
  const by = groupingOf(asked)
  const scope = {
    span,
    event: asked.event,
    venue: asked.venue,
    department: asked.department,
    orders: filterFor(rules.rule('orders.list'), actor),
    seats: filterFor(rules.rule('inventory.view'), actor),
    costs: filterFor(rules.rule('inventory.cost'), actor),
  }
  const report = reportOf(asked.report)
  const rows = (await rowsOf(report, by, scope, stores)).map((row) => inWords(row, rules))
  return {
    report,
    by,
    from: dayOf(span.from),
    to: dayOf(new Date(span.before.getTime() - dayLong)),
    rows,
    sums: sumsOf(report, rows),
  }
}

/** An act is kept by the id of its function; people know it by its title, on screen and in a file. */
const inWords = ({ act, ...row }: Row, rules: Rulebook): Row =>
  typeof act === 'string' ? { ...row, act: rules.function(act)?.title ?? act } : row

type Scope = Parameters<Stores['reports']['acts']>[0]

async function rowsOf(
  report: Report,
  by: Grouping,
  scope: Scope,
  { reports }: Stores,
): Promise<readonly Row[]> {
  switch (report.key) {
    case 'utilisation':
      return reports.utilisation(scope, by)
    case 'unused':
      return reports.unused(scope, by)
    case 'spend':
      return reports.spend(scope, by)
    case 'guests':
      return reports.guests(scope)
    case 'gifts':
      return reports.gifts(scope)
    case 'approvals':
      return reports.approvals(scope)
    case 'no-shows':
      return reports.noShows(scope)
    case 'acts':
      return reports.acts(scope)
  }
}

/** Shares of all rows together are made of sums, not of the shares of each. */
function sumsOf({ columns }: Report, rows: readonly Row[]): Row {
  const summed: Row = Object.fromEntries(
    columns.filter((column) => column.isSummed).map((column) => [column.key, sum(rows, column)]),
  )
  const shares = columns.flatMap(({ key, of }) => {
    const [part, whole] = [of && summed[of.part], of && summed[of.whole]]
    return typeof part === 'number' && typeof whole === 'number' && whole > 0
      ? [[key, part / whole] as const]
      : []
  })
  return { ...summed, ...Object.fromEntries(shares) }
}

/** Null where there is nothing to add: costs that the asker may not see are not nought. */
function sum(rows: readonly Row[], { key }: Column): number | null {
  const values = rows.map((row) => row[key]).filter((value) => typeof value === 'number')
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0)
}
