import { useEffect, useState } from 'react'
import { type DeliveryCounts, type Method, methodWords } from '../../affordance/things/delivery.ts'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { TextField } from '../../kit/field.tsx'
import { useReading } from '../../kit/locale.tsx'
import styles from './fulfil.module.css'

type Parts = Record<string, string | undefined>
type Props = { counts: DeliveryCounts | undefined; address: Parts; onChange: (parts: Parts) => void }

/** By office, way, venue and day; the address keeps them. */
export function Filters({ counts, address, onChange }: Props) {
  const { locale } = useReading()
  const sayDay = (day: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`))
  const choices = (all: string, of: { id: string; name: string; count: number }[] = []) => [
    { value: '', label: all },
    ...of.map(({ id, name, count }) => ({ value: id, label: name, detail: `(${count})` })),
  ]
  const ways = counts?.methods.map((way) => ({ ...way, name: methodWords[way.id as Method] }))
  const days = counts?.days.map((day) => ({ ...day, name: sayDay(day.id) }))
  const chip = (label: string, key: string, all: string, of: typeof ways) => (
    <ChipSelect
      label={label}
      value={address[key] ?? ''}
      choices={choices(all, of)}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <div className={styles.filters}>
      {chip('Office', 'office', 'all', counts?.offices)}
      {chip('By', 'method', 'any way', ways)}
      {chip('Venue', 'venue', 'all', counts?.venues)}
      {chip('Day', 'day', 'any', days)}
      <Search value={address.q ?? ''} onChange={(q) => onChange({ q })} />
    </div>
  )
}

/** Asks when the fingers rest. */
function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait.
  useEffect(() => {
    if (typed === value) return
    const rest = setTimeout(() => onChange(typed), 250)
    return () => clearTimeout(rest)
  }, [typed])
  return (
    <div className={styles.search}>
      <TextField
        label="Search"
        unseenLabel
        type="search"
        placeholder="Number, event, owner"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  )
}
