import { Link } from '@tanstack/react-router'
import type { Input } from '../../affordance/call.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { EventRow } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { DateTile } from '../../kit/date-tile.tsx'
import { sayMonth } from '../../kit/dates.ts'
import { Empty } from '../../kit/empty.tsx'
import { type Reading, useReading } from '../../kit/locale.tsx'
import { plural } from '../../kit/numbers.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { ShowTime } from '../../kit/when.tsx'
import { EventLeft } from './event-left.tsx'
import styles from './events.module.css'

/** Month by month; what waits for a date comes last. */
export function EventList({ when, filters }: { when: 'upcoming' | 'past'; filters: Input }) {
  const events = usePages('events.list', { when, ...filters })
  const reading = useReading()
  const isNarrowed = Object.values(filters).some(Boolean)
  return (
    <>
      {events.error ? <ReadProblem error={events.error} retry={() => events.refetch()} /> : null}
      {events.isPending ? <StubBones /> : null}
      {events.total === 0 ? (
        <Empty title={isNarrowed ? 'No event fits these filters' : 'No event is planned'}>
          <p>
            {isNarrowed
              ? 'Try the performer or the place, or show all.'
              : 'As soon as the box office adds one, it is here.'}
          </p>
        </Empty>
      ) : null}
      {monthsOf(events.items, reading).map(([month, members]) => (
        <section key={month} className={styles.month} aria-label={month}>
          <h2 className={styles.name}>{month}</h2>
          <ul>
            {members.map((event) => (
              <li key={event.id}>
                <EventLine event={event} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {events.hasNextPage ? (
        <Button busy={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          Further events
        </Button>
      ) : null}
    </>
  )
}

function EventLine({ event }: { event: EventRow }) {
  return (
    <Link to="/events/$event" params={{ event: event.id }} className={styles.event}>
      <DateTile at={event.startsAt} timeZone={event.timeZone} unknown={event.dateIsTba} />
      <span className={styles.what}>
        <b className={styles.title}>
          {event.name}
          {event.showing ? <span className="muted"> · {event.showing}</span> : null}
        </b>
        <span className="muted small">
          <ShowTime {...event} /> · {[event.venueName, event.city].filter(Boolean).join(', ')}
        </span>
      </span>
      <span className={styles.left}>
        {event.mine > 0 ? <Chip tone="accent">{plural(event.mine, 'seat')} yours</Chip> : null}
        <EventLeft event={event} />
      </span>
    </Link>
  )
}

function monthsOf(events: EventRow[], reading: Reading): [string, EventRow[]][] {
  const months = new Map<string, EventRow[]>()
  for (const event of events) {
    const month = event.dateIsTba
      ? 'Date to be announced'
      : sayMonth(new Date(event.startsAt), { ...reading, timeZone: event.timeZone })
    months.set(month, [...(months.get(month) ?? []), event])
  }
  return [...months]
}
