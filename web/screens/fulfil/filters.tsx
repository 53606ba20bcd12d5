import { type DeliveryCounts, type Method, methodWords } from '../../affordance/things/delivery.ts'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { useReading } from '../../kit/locale.tsx'
import { SearchField } from '../../kit/search-field.tsx'
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
      <div className={styles.search}>
        <SearchField label="Search" placeholder="Number, event, owner" clears="order" />
      </div>
    </div>
  )
}
