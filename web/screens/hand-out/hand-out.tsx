import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextField } from '../../kit/field.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { EventList } from './event-list.tsx'
import { EventSeats } from './event-seats.tsx'
import styles from './hand-out.module.css'

/** Seats in one's care, event by event: to whom they go, and what becomes of those that nobody used. */
export function HandOut() {
  const [address, change] = useView()
  const isPast = address.view === 'past'
  const [named, setNamed] = useState('')
  const pages = usePages('admissions.list-events', { when: isPast ? 'past' : 'upcoming', limit: 100 })
  const venues = [...new Map(pages.items.map(({ venueId, venueName }) => [venueId, venueName]))]
  // The list of the other tab is not shown as if it were this one's.
  const events = (pages.isPlaceholderData ? [] : pages.items).filter(
    ({ venueId }) => !address.venue || venueId === address.venue,
  )
  const event = events.find(({ id }) => id === address.event) ?? events[0]
  const tabs = [
    { value: 'upcoming' as const, label: 'Coming up', count: isPast ? undefined : pages.total },
    { value: 'past' as const, label: 'After the event', count: isPast ? pages.total : undefined },
  ]
  return (
    <Page
      title="Hand out"
      says={
        isPast
          ? 'Seats of past events that nobody is known to have used. Say who did.'
          : 'Seats in your care: choose some, then say who gets them.'
      }
    >
      <Tabs
        label="Events"
        tabs={tabs}
        value={isPast ? 'past' : 'upcoming'}
        onChange={(view) => change({ view: view === 'past' ? view : '', event: '', standing: '', q: '' })}
      />
      {pages.error ? <ReadProblem error={pages.error} retry={() => pages.refetch()} /> : null}
      {pages.isPending || pages.isPlaceholderData ? <RowBones count={6} /> : null}
      {pages.total === 0 ? <Nothing isPast={isPast} /> : null}
      {event ? (
        <div className={styles.beside}>
          <div className={styles.left}>
            {venues.length > 1 ? (
              <ChipSelect
                label="Venue"
                value={address.venue ?? ''}
                choices={[{ value: '', label: 'any' }, ...venues.map(([value, label]) => ({ value, label }))]}
                onChange={(venue) => change({ venue, event: '' })}
              />
            ) : null}
            {events.length > 8 ? (
              <TextField
                label="Find an event"
                unseenLabel
                type="search"
                placeholder="Event"
                value={named}
                onChange={(typed) => setNamed(typed.currentTarget.value)}
              />
            ) : null}
            <EventList
              events={events.filter(({ id, name }) => id === event.id || isCalled(name, named))}
              current={event.id}
              isPast={isPast}
              onChoose={(id) => change({ event: id, standing: '', q: '' })}
            />
            {pages.hasNextPage ? (
              <Button onClick={() => void pages.fetchNextPage()}>Further events</Button>
            ) : null}
          </div>
          <EventSeats key={`${event.id}${address.view}`} event={event} isPast={isPast} />
        </div>
      ) : null}
    </Page>
  )
}

const isCalled = (name: string, words: string) => name.toLowerCase().includes(words.trim().toLowerCase())

function Nothing({ isPast }: { isPast: boolean }) {
  if (isPast)
    return (
      <Empty title="Everything is accounted for">
        Seats that nobody used come here once their event is over.
      </Empty>
    )
  return (
    <Empty title="No seats are in your care">
      When somebody who looks after the inventory gives you seats to hand out, they are here.
    </Empty>
  )
}
