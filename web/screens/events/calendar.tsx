import { Link } from '@tanstack/react-router'
import type { Input } from '../../affordance/call.ts'
import { useKey } from '../../affordance/keys.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { EventRow } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { dayOf, sayMonth, sayTime } from '../../kit/dates.ts'
import { join } from '../../kit/join.ts'
import { useReading } from '../../kit/locale.tsx'
import { plural } from '../../kit/numbers.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import styles from './calendar.module.css'
import { EventLeft } from './event-left.tsx'
import { monthAfter, weeksOf } from './month.ts'

type Props = { filters: Input; month: string | undefined; onMonth: (month: string) => void }

/** One month as on a wall; on the phone only its days with something on, one below the other. */
export function Calendar({ filters, month: asked, onMonth }: Props) {
  const reading = useReading()
  const today = dayOf(new Date(), reading.timeZone)
  const month = /^\d{4}-\d\d$/.test(asked ?? '') ? (asked as string) : today.slice(0, 7)
  const calendar = useRead('events.calendar', { input: { month, ...filters }, keep: true })
  useKey('ArrowLeft', 'Month before', () => onMonth(monthAfter(month, -1)))
  useKey('ArrowRight', 'Month after', () => onMonth(monthAfter(month, 1)))
  const days = new Map(calendar.data?.days.map(({ day, events }) => [day, events]))
  const name = sayMonth(new Date(`${month}-15T12:00:00Z`), { ...reading, timeZone: 'UTC' })
  const weekday = (date: string) =>
    new Intl.DateTimeFormat(reading.locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(date))
  const weeks = weeksOf(month, reading.locale)
  const total = [...days.values()].flat().length
  return (
    <section aria-label={name}>
      <header className={styles.head}>
        <h2 aria-live="polite">{name}</h2>
        <span className="muted small">{calendar.data ? plural(total, 'event') : ''}</span>
        <div className={styles.turn}>
          <Button aria-label="Month before" keyHint="←" onClick={() => onMonth(monthAfter(month, -1))}>
            ‹
          </Button>
          <Button onClick={() => onMonth('')}>This month</Button>
          <Button aria-label="Month after" keyHint="→" onClick={() => onMonth(monthAfter(month, 1))}>
            ›
          </Button>
        </div>
      </header>
      {calendar.error ? <ReadProblem error={calendar.error} retry={() => calendar.refetch()} /> : null}
      {calendar.isPending ? <RowBones count={6} /> : null}
      {calendar.data ? (
        <table className={styles.month}>
          <thead>
            <tr>
              {weeks[1]?.map((date) => (
                <th key={date} scope="col">
                  {weekday(date)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <Day
                    key={date}
                    date={date}
                    weekday={weekday(date)}
                    isOutside={!date.startsWith(month)}
                    isToday={date === today}
                    events={days.get(date) ?? []}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {calendar.data && total === 0 ? (
        <p className="muted">Nothing is on this month that fits; ← and → turn the page.</p>
      ) : null}
    </section>
  )
}

type DayProps = { date: string; weekday: string; isOutside: boolean; isToday: boolean; events: EventRow[] }

function Day({ date, weekday, isOutside, isToday, events }: DayProps) {
  return (
    <td className={join(styles.day, isOutside && styles.outside, events.length === 0 && styles.nothing)}>
      <time dateTime={date} className={join(styles.number, isToday && styles.today)}>
        <span className={styles.weekday}>{weekday} </span>
        {Number(date.slice(8))}
      </time>
      <ul className={styles.events}>
        {events.map((event) => (
          <li key={event.id}>
            <Showing event={event} />
          </li>
        ))}
      </ul>
    </td>
  )
}

function Showing({ event }: { event: EventRow }) {
  const reading = useReading()
  const time = event.timeIsTba
    ? 'TBA'
    : sayTime(new Date(event.startsAt), { ...reading, timeZone: event.timeZone })
  return (
    <Link
      to="/events/$event"
      params={{ event: event.id }}
      className={join(styles.event, event.status === 'cancelled' && styles.off)}
      title={[event.name, event.showing, event.venueName].filter(Boolean).join(' · ')}
    >
      <span className={styles.line}>
        <span className="muted">{time}</span> <b>{event.name}</b>
        {event.showing ? ` · ${event.showing}` : ''}
      </span>
      <span className={styles.left}>
        {event.mine > 0 ? <span className={styles.mine}>{event.mine} yours</span> : null}
        <EventLeft event={event} short />
      </span>
    </Link>
  )
}
