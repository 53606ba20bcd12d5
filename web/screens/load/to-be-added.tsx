import type { ImportPage } from '../../affordance/things/loading.ts'
import { sayCalendarDay } from '../../kit/dates.ts'
import { useReading } from '../../kit/locale.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import styles from './load.module.css'

const orders = { dmy: 'day first', mdy: 'month first', ymd: 'year first' } as const
const reasons = {
  column: 'as other dates of the column show',
  loader: 'as you said',
  organisation:
    'as your organisation writes; nothing in the file says so. Change the columns where it is wrong',
} as const

/** Which day the most doubtful date of the file is read as. */
export function Dates({ load: { dates } }: { load: ImportPage }) {
  const { locale } = useReading()
  if (!dates?.order || !dates.date) return null
  return (
    <p>
      Dates: “{dates.cell}” is read as <b>{sayCalendarDay(dates.date, locale)}</b>, {orders[dates.order]},{' '}
      {reasons[dates.by]}.
    </p>
  )
}

/** The events and venues that would come with the admissions, by name. */
export function ToBeAdded({ load }: { load: ImportPage }) {
  const { locale } = useReading()
  const plural = usePlural()
  if (load.eventCount === 0) return null
  const more = load.eventCount - load.events.length
  return (
    <section aria-labelledby="to-be-added">
      <h2 id="to-be-added">Would be added: {plural(load.eventCount, 'event')}</h2>
      {load.venues.length > 0 ? <p>With new venues: {load.venues.join(', ')}.</p> : null}
      <ul className={styles.added}>
        {load.events.map(({ name, venue, date, time }) => (
          <li key={`${name}/${venue}/${date}/${time}`}>
            <b>{name}</b>{' '}
            <span className="muted">
              {sayCalendarDay(date, locale)}, {time || 'time to be announced'}, {venue}
            </span>
          </li>
        ))}
        {more > 0 ? <li className="muted">and {more} more</li> : null}
      </ul>
    </section>
  )
}
