import type { ReportAnswer } from '../../affordance/things/reports.ts'
import { Bars, type Series } from '../../kit/bars.tsx'
import { useReading } from '../../kit/locale.tsx'
import { useMoney } from '../../kit/numbers.tsx'
import { sayGroup } from './report-table.tsx'

/** A colour says the same in every report: green was used, red was lost, amber nobody came. */
const tones: Record<string, Series['tone']> = {
  used: 'allowed',
  approved: 'allowed',
  noShow: 'waiting',
  unused: 'refused',
  denied: 'refused',
}

export function Chart({ answer }: { answer: ReportAnswer }) {
  const money = useMoney()
  const { locale } = useReading()
  const [named] = answer.columns
  const drawn = answer.columns.filter(({ key }) => answer.drawn.includes(key))
  if (!named || drawn.length === 0) return null
  const isMoney = drawn.some(({ kind }) => kind === 'money')
  return (
    <Bars
      label={`${answer.title}, by ${named.title.toLowerCase()}; the table below has the numbers`}
      rows={answer.rows.map((row) => ({
        ...row,
        [named.key]: sayGroup(String(row[named.key] ?? ''), locale),
      }))}
      name={named.key}
      series={drawn.map(({ key, title }) => ({ key, title, tone: tones[key] ?? 'accent' }))}
      say={(value) => (isMoney ? money(value) : String(value))}
    />
  )
}
