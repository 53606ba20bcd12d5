import type { Bench, Row } from './bench.ts'

const head = ['case', 'value', 'against', 'ratio', 'target', 'met']

const round = (value: number) =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 1000 ? 3 : 4, useGrouping: true })

const cells = (row: Row): readonly string[] => [
  row.case,
  `${round(row.value)} ${row.unit}`,
  row.against ?? '',
  row.ratio === null ? '' : `${round(row.ratio)}×`,
  row.target === null
    ? ''
    : row.ratio === null
      ? `${round(row.target)} ${row.unit}`
      : `${row.atLeast ? '≥' : '≤'} ${round(row.target)}×`,
  row.met === null ? '' : row.met ? 'yes' : 'NO',
]

const isNumber = (column: number) => column === 1 || column === 3 || column === 4

export function table(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cells)]
  const widths = head.map((_name, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return isNumber(column) ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function markdownOf(bench: Bench, rows: readonly Row[]): string {
  const line = (of: readonly string[]) => `| ${of.join(' | ')} |`
  const rule = head.map((_name, column) => (isNumber(column) ? '--:' : '---'))
  return [
    `## ${bench.name}`,
    '',
    `\`${bench.command}\``,
    '',
    line(head),
    line(rule),
    ...rows.map((row) => line(cells(row))),
  ].join('\n')
}
