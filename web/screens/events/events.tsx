import { useDebouncedCallback } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { EventRow } from '../../affordance/things/box-office.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { DateTile } from '../../kit/date-tile.tsx'
import { sayMonth } from '../../kit/dates.ts'
import { Empty } from '../../kit/empty.tsx'
import { TextField } from '../../kit/field.tsx'
import { type Reading, useReading } from '../../kit/locale.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './events.module.css'

const tabs = [
  { value: 'upcoming', label: 'Coming up' },
  { value: 'past', label: 'Past' },
] as const

/** What is on, month by month, and what is left. */
export function Events() {
  const [address, change] = useView()
  const when = address.when === 'past' ? 'past' : 'upcoming'
  const events = usePages('events.list', { when, q: address.q })
  const [text, setText] = useState(address.q ?? '')
  const find = useDebouncedCallback((q: string) => change({ q }), 200)
  const reading = useReading()
  return (
    <Page title="Events" says="Seats that the organisation holds, for you and your guests.">
      <Tabs label="Time" tabs={[...tabs]} value={when} onChange={(next) => change({ when: next })} />
      <div className={styles.search}>
        <TextField
          label="Search events"
          unseenLabel
          type="search"
          placeholder="Search event, performer, place"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            find(event.currentTarget.value)
          }}
        />
      </div>
      {events.error ? <ReadProblem error={events.error} retry={() => events.refetch()} /> : null}
      {events.isPending ? <StubBones /> : null}
      {events.total === 0 ? (
        <Empty title={address.q ? 'No event by that name' : 'No event is planned'}>
          <p>
            {address.q
              ? 'Try the performer or the place.'
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
    </Page>
  )
}

function EventLine({ event }: { event: EventRow }) {
  return (
    <Link to="/events/$event" params={{ event: event.id }} className={styles.event}>
      <DateTile at={event.startsAt} timeZone={event.timeZone} />
      <span className={styles.what}>
        <b className={styles.title}>{event.name}</b>
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

function EventLeft({ event }: { event: EventRow }) {
  if (/cancel/i.test(event.status)) return <Chip tone="refused">Cancelled</Chip>
  if (/postpone/i.test(event.status)) return <Chip tone="waiting">Postponed</Chip>
  if (event.available === 0) return <span className="muted small">none left</span>
  return (
    <span className="small">
      <b>{event.available}</b> left
    </span>
  )
}

function monthsOf(events: EventRow[], reading: Reading): [string, EventRow[]][] {
  const months = new Map<string, EventRow[]>()
  for (const event of events) {
    const month = sayMonth(new Date(event.startsAt), { ...reading, timeZone: event.timeZone })
    months.set(month, [...(months.get(month) ?? []), event])
  }
  return [...months]
}
