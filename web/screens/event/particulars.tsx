import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { EventDetail } from '../../affordance/things/box-office.ts'
import { Chip } from '../../kit/chip.tsx'
import { sayTime } from '../../kit/dates.ts'
import { useReading } from '../../kit/locale.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './event.module.css'

/** That it was called off or moved, from when, and why. */
export function Standing({ event }: { event: EventDetail }) {
  if (event.status === 'cancelled') {
    return (
      <p className={styles.standing}>
        <Chip tone="refused">Cancelled</Chip> {event.statusNote}
      </p>
    )
  }
  if (event.status !== 'postponed') return null
  return (
    <p className={styles.standing}>
      <Chip tone="waiting">{event.dateIsTba ? 'Postponed' : 'New date'}</Chip> {event.statusNote}
      {event.formerly ? (
        <span className="muted">
          was <ShowTime startsAt={event.formerly} timeIsTba={false} timeZone={event.timeZone} />
        </span>
      ) : null}
    </p>
  )
}

/** What helps whoever goes there: the note, the way, other showings, the season it belongs to. */
export function Particulars({ event }: { event: EventDetail }) {
  const reading = useReading()
  const there = { ...reading, timeZone: event.timeZone }
  const lines: [string, ReactNode][] = []
  if (event.note) lines.push(['Note', event.note])
  if (event.directions) lines.push(['How to get there', event.directions])
  if (event.showings.length > 0) {
    const showings = event.showings.map((one) => (
      <Link key={one.id} to="/events/$event" params={{ event: one.id }}>
        {one.timeIsTba ? 'time to be announced' : sayTime(new Date(one.startsAt), there)} {one.showing}
      </Link>
    ))
    lines.push(['Also that day', inLine(showings)])
  }
  if (event.seasons.length > 0) {
    const seasons = event.seasons.map(({ id, name }) => (
      <Link key={id} to="/events" search={{ season: id }}>
        {name}
      </Link>
    ))
    lines.push(['Part of', inLine(seasons)])
  }
  if (lines.length === 0) return null
  return (
    <dl className={styles.particulars}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const inLine = (parts: ReactNode[]) =>
  parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts carry keys of their own and never change places
    <Fragment key={index}>
      {index > 0 ? ' · ' : ''}
      {part}
    </Fragment>
  ))
