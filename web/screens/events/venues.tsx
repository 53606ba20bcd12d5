import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { Venue } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import styles from './events.module.css'
import { VenueForm } from './venue-form.tsx'

/** Where things take place, how to get there, and what is on. */
export function Venues() {
  const venues = usePages('events.venues', {})
  const { can } = useMe()
  const [open, setOpen] = useState<Venue | 'new' | null>(null)
  return (
    <Page
      title="Venues"
      says={
        <>
          <Link to="/events">Events</Link> · where they take place, and the clock they go by
        </>
      }
      acts={
        can['events.add-venue']?.allowed ? (
          <FunctionButton
            id="events.add-venue"
            verdict={can['events.add-venue']}
            label="Add venue"
            tone="act"
            withKey="N"
            onAct={() => setOpen('new')}
          />
        ) : null
      }
    >
      {venues.error ? <ReadProblem error={venues.error} retry={() => venues.refetch()} /> : null}
      {venues.isPending ? <RowBones count={4} /> : null}
      {venues.total === 0 ? (
        <Empty title="No venue is written down">
          <p>An event needs one; whoever loads tickets adds it here.</p>
        </Empty>
      ) : null}
      <ul className={styles.cards}>
        {venues.items.map((venue) => (
          <li key={venue.id} className={styles.card}>
            <div>
              <h2>{venue.name}</h2>
              <p className="muted small">
                {[venue.city, venue.timeZone.replaceAll('_', ' ')].filter(Boolean).join(' · ')}
              </p>
              {venue.directions ? <p className={styles.way}>{venue.directions}</p> : null}
              <p className="small">
                <Link to="/events" search={{ venue: venue.id }}>
                  {plural(venue.upcoming, 'event')} to come
                </Link>
              </p>
            </div>
            <FunctionButton
              id="events.edit-venue"
              verdict={venue.can['events.edit-venue']?.allowed ? venue.can['events.edit-venue'] : undefined}
              subject={{ id: venue.id, version: venue.version, label: venue.name }}
              listens={false}
              onAct={() => setOpen(venue)}
            />
          </li>
        ))}
      </ul>
      {venues.hasNextPage ? (
        <Button onClick={() => void venues.fetchNextPage()}>Further venues</Button>
      ) : null}
      {open ? <VenueForm venue={open === 'new' ? undefined : open} onClose={() => setOpen(null)} /> : null}
    </Page>
  )
}
