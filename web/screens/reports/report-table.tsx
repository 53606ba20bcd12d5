import type { ReportAnswer, ReportColumn } from '../../affordance/things/reports.ts'
import { useReading } from '../../kit/locale.tsx'
import { Count, Money } from '../../kit/numbers.tsx'
import { Table } from '../../kit/table.tsx'
import { When } from '../../kit/when.tsx'
import styles from './reports.module.css'

type Value = string | number | null

export function ReportTable({ answer }: { answer: ReportAnswer }) {
  const { columns, rows, sums } = answer
  const isSummed = rows.length > 1 && columns.some((column) => column.isSummed)
  return (
    <Table label={answer.title} className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={isNumber(column) ? styles.number : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no identity; it is drawn anew as a whole
          <tr key={at}>
            {columns.map((column, place) => (
              <BodyCell
                key={column.key}
                column={column}
                isName={place === 0}
                value={row[column.key] ?? null}
              />
            ))}
          </tr>
        ))}
      </tbody>
      {isSummed ? (
        <tfoot>
          <tr>
            {columns.map((column, place) => (
              <td key={column.key} className={isNumber(column) ? styles.number : undefined}>
                {place === 0 ? (
                  'Together'
                ) : column.isSummed || column.of ? (
                  <Cell column={column} value={sums[column.key] ?? null} />
                ) : null}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </Table>
  )
}

function BodyCell({ column, value, isName }: { column: ReportColumn; value: Value; isName: boolean }) {
  const cell = <Cell column={column} value={value} />
  if (isName) return <th scope="row">{cell}</th>
  return <td className={isNumber(column) ? styles.number : undefined}>{cell}</td>
}

const isNumber = ({ kind }: ReportColumn) => kind !== 'text' && kind !== 'instant'

const categories: Record<string, string> = {
  seat: 'Seats',
  suite: 'Suites',
  club: 'Club',
  standing: 'Standing',
  parking: 'Parking',
  pass: 'Passes',
  client: 'Clients',
  recognition: 'Recognition',
  team: 'Team',
  personal: 'Personal',
}

function Cell({ column, value }: { column: ReportColumn; value: Value }) {
  const { locale } = useReading()
  if (value === null) return <span className="muted">–</span>
  switch (column.kind) {
    case 'money':
      return <Money cents={Number(value)} />
    case 'share':
      return (
        <>
          {new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
            Number(value),
          )}
        </>
      )
    case 'hours':
      return <>{sayHours(Number(value), locale)}</>
    case 'instant':
      return <When at={String(value)} />
    case 'number':
      return <Count of={Number(value)} />
    case 'text':
      return <>{sayText(column.key, String(value), locale)}</>
  }
}

function sayText(key: string, value: string, locale: string): string {
  return key === 'name' ? sayGroup(value, locale) : value
}

/** Months come as `2026-11`, kinds of seats and purposes by their ids; all else is a name already. */
export function sayGroup(value: string, locale: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(value) ?? []
  if (!year || !month) return categories[value] ?? value
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), Number(month) - 1),
  )
}

function sayHours(hours: number, locale: string): string {
  const number = (value: number, unit: 'hour' | 'day' | 'minute') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(value)
  if (hours < 1) return number(Math.round(hours * 60), 'minute')
  return hours < 48 ? number(hours, 'hour') : number(hours / 24, 'day')
}
