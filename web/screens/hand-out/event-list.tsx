import type { HeldEvent } from '../../affordance/things/handing.ts'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { join } from '../../kit/join.ts'
import { useWide } from '../../kit/phone.ts'
import { ShowTime } from '../../kit/when.tsx'
import styles from './hand-out.module.css'

type Props = {
  events: HeldEvent[]
  current: string | undefined
  isPast: boolean
  onChoose: (id: string) => void
}

/** The events with seats in one's care: beside them where there is room, else a choice above. */
export function EventList({ events, current, isPast, onChoose }: Props) {
  const isWide = useWide()
  if (!isWide) {
    const choices = events.map((event) => ({
      value: event.id,
      label: event.name,
      detail: sayLeft(event, isPast),
    }))
    return <ChipSelect label="Event" value={current ?? ''} choices={choices} onChange={onChoose} />
  }
  return (
    <ul className={styles.events} aria-label="Events">
      {events.map((event) => (
        <li key={event.id}>
          <button
            type="button"
            className={join(styles.event, event.id === current && styles.current)}
            aria-current={event.id === current ? 'true' : undefined}
            onClick={() => onChoose(event.id)}
          >
            <b>{event.name}</b>
            <span className="muted small">
              <ShowTime {...event} />
            </span>
            <span className="muted small">{sayLeft(event, isPast)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function sayLeft({ seats, idle, unaccounted, waitlist }: HeldEvent, isPast: boolean): string {
  if (isPast) return `${unaccounted} not accounted for`
  const waiting = waitlist && waitlist.waiting > 0 ? `, ${waitlist.waiting} waiting` : ''
  return `${idle} of ${seats} with nobody${waiting}`
}
