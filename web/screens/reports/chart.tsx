import type { ReportAnswer } from '../../affordance/things/reports.ts'
import { Bars, type Series } from '../../kit/bars.tsx'
import { useMoney } from '../../kit/numbers.tsx'

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
  const [named] = answer.columns
  const drawn = answer.columns.filter(({ key }) => answer.drawn.includes(key))
  if (!named || drawn.length === 0) return null
  const isMoney = drawn.some(({ kind }) => kind === 'money')
  return (
    <Bars
      label={`${answer.title}, by ${named.title.toLowerCase()}; the table below has the numbers`}
      rows={answer.rows}
      name={named.key}
      series={drawn.map(({ key, title }) => ({ key, title, tone: tones[key] ?? 'accent' }))}
      say={(value) => (isMoney ? money(value) : String(value))}
    />
  )
}
