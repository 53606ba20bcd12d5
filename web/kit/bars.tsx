import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from './bars.module.css'

export type Series = {
  key: string
  title: string
  tone: 'allowed' | 'refused' | 'waiting' | 'accent' | 'idle'
}
type Props = {
  /** what the picture says, for those who do not see it; the numbers themselves stand in a table beside it */
  label: string
  rows: Record<string, string | number | null>[]
  name: string
  series: Series[]
  say: (value: number) => string
}

const ROW = 30
const most = 40
const longestName = 22

/** Bars lying on their side, one row a group, its series stacked: names have room, and long lists go down the page. */
export function Bars({ label, rows, name, series, say }: Props) {
  const drawn = rows.slice(0, most)
  // Beside one series its numbers have room; of several the table tells them.
  const isAlone = series.length === 1
  const isCounted = drawn.every((row) => series.every(({ key }) => Number.isInteger(row[key] ?? 0)))
  return (
    <figure className={styles.figure} aria-label={label}>
      <ul className={styles.legend}>
        {series.map(({ key, title, tone }) => (
          <li key={key}>
            <span className={styles.mark} style={{ background: `var(--${tone})` }} aria-hidden="true" />
            {title}
          </li>
        ))}
      </ul>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={drawn.length * ROW + 28}>
          {/* Its own layer for the keyboard would take the focus into what is hidden. */}
          <BarChart
            accessibilityLayer={false}
            layout="vertical"
            data={drawn}
            margin={{ top: 0, right: isAlone ? 44 : 12, bottom: 0, left: 0 }}
          >
            <XAxis
              type="number"
              // A quarter of a seat is none.
              allowDecimals={!isCounted}
              tickFormatter={say}
              stroke="var(--muted)"
              fontSize={12}
              tickLine={false}
            />
            <YAxis
              type="category"
              dataKey={name}
              width={150}
              stroke="var(--muted)"
              fontSize={12}
              tickLine={false}
              axisLine={false}
              interval={0}
              tickFormatter={(text: string) =>
                text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text
              }
            />
            {series.map(({ key, tone }) => (
              <Bar
                key={key}
                dataKey={key}
                stackId="all"
                fill={`var(--${tone})`}
                barSize={14}
                isAnimationActive={false}
              >
                {isAlone ? (
                  <LabelList
                    position="right"
                    fill="var(--ink)"
                    fontSize={12}
                    formatter={(value) => say(Number(value))}
                  />
                ) : null}
              </Bar>
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      {rows.length > most ? (
        <figcaption className={styles.more}>The first {most} are drawn; the table has all.</figcaption>
      ) : null}
    </figure>
  )
}
