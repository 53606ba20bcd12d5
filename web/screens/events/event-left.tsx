import type { EventRow } from '../../affordance/things/box-office.ts'
import { Chip } from '../../kit/chip.tsx'

/** How much is left to ask for, or why nothing can be. */
export function EventLeft({ event, short }: { event: EventRow; short?: boolean }) {
  if (event.status === 'cancelled') return <Chip tone="refused">Cancelled</Chip>
  const moved =
    event.status === 'postponed' ? (
      <Chip tone="waiting">{event.dateIsTba ? 'Postponed' : 'New date'}</Chip>
    ) : null
  if (event.available === 0) return moved ?? (short ? null : <span className="muted small">none left</span>)
  return (
    <>
      {moved}
      <span className="small">
        <b>{event.available}</b> left
      </span>
    </>
  )
}
