import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { Season } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './events.module.css'
import { SeasonForm } from './season-form.tsx'

/** The same places at a row of events: seasons, packages, series. */
export function Seasons() {
  const seasons = usePages('events.seasons', { withSeats: true })
  const { can } = useMe()
  const [open, setOpen] = useState<Season | 'new' | null>(null)
  return (
    <Page
      title="Seasons"
      says={
        <>
          <Link to="/events">Events</Link> · for which the organisation holds the same seats
        </>
      }
      acts={
        can['events.add-season']?.allowed ? (
          <FunctionButton
            id="events.add-season"
            verdict={can['events.add-season']}
            label="Add season"
            tone="act"
            withKey="N"
            onAct={() => setOpen('new')}
          />
        ) : null
      }
    >
      {seasons.error ? <ReadProblem error={seasons.error} retry={() => seasons.refetch()} /> : null}
      {seasons.isPending ? <RowBones count={3} /> : null}
      {seasons.total === 0 ? (
        <Empty title="No season is written down">
          <p>
            A season names the events for which you hold the same seats. Whoever loads tickets adds it here.
          </p>
        </Empty>
      ) : null}
      <ul className={styles.cards}>
        {seasons.items.map((season) => (
          <li key={season.id} className={styles.card}>
            <SeasonCard season={season} />
            <FunctionButton
              id="events.edit-season"
              verdict={
                season.can['events.edit-season']?.allowed ? season.can['events.edit-season'] : undefined
              }
              subject={{ id: season.id, version: season.version, label: season.name }}
              listens={false}
              onAct={() => setOpen(season)}
            />
          </li>
        ))}
      </ul>
      {seasons.hasNextPage ? (
        <Button onClick={() => void seasons.fetchNextPage()}>Further seasons</Button>
      ) : null}
      {open ? <SeasonForm season={open === 'new' ? undefined : open} onClose={() => setOpen(null)} /> : null}
    </Page>
  )
}

function SeasonCard({ season }: { season: Season }) {
  const rest = season.upcoming
  return (
    <div>
      <h2>
        <Link to="/events" search={{ season: season.id }}>
          {season.name}
        </Link>
      </h2>
      <p className="muted small">
        {plural(season.events.length, 'event')}, {rest} still to come
        {rest > 0 && season.throughout !== null
          ? ` · ${plural(season.throughout, 'seat')} left for all of them`
          : ''}
      </p>
      <ul className={styles.members}>
        {season.events.map((event) => (
          <li key={event.id}>
            <p className="small">
              <Link to="/events/$event" params={{ event: event.id }}>
                {event.name}
              </Link>{' '}
              <span className="muted">
                <ShowTime {...event} />
                {event.status === 'cancelled' ? ' · cancelled' : ''}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
