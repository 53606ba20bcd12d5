import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import { countSeats, SeatSection } from '../../affordance/seat-section.tsx'
import type { HeldSeat } from '../../affordance/things/handing.ts'
import { Button } from '../../kit/button.tsx'
import { join } from '../../kit/join.ts'
import type { Chosen } from './chosen.ts'
import styles from './plan.module.css'
import type { BlockOfSeats, SeatRow } from './rows.ts'
import { saySeat, standingOf, wordsOf } from './standing.ts'

type Props = { sections: BlockOfSeats[]; chosen: Chosen; isPast: boolean }

const steps: Record<string, { along: number; across: number }> = {
  ArrowLeft: { along: -1, across: 0 },
  ArrowRight: { along: 1, across: 0 },
  ArrowUp: { along: 0, across: -1 },
  ArrowDown: { along: 0, across: 1 },
}

/** The seats as they lie, to be chosen by click, with Shift a run of them, or by the arrows and the space bar. */
export function Plan({ sections, chosen, isPast }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const rows = sections.flatMap((section) => section.rows)
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = neighbour(rows, chosen.at, step)
    if (!next) return
    if (event.shiftKey) chosen.reach(next.id)
    else chosen.go(next.id)
    frame.current?.querySelector<HTMLElement>(`[data-seat="${next.id}"]`)?.focus()
  }
  const here = rows.find(({ seats }) => seats.some(({ id }) => id === chosen.at))
  useKey('O', 'Choose the whole row', () => here && chosen.toggleAll(here.seats), here !== undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the seats inside take the keys; this only hears them.
    <div ref={frame} className={styles.plan} onKeyDown={walk}>
      {sections.map((section) => (
        <Section key={`${section.category}${section.block}`} {...{ section, chosen, isPast }} />
      ))}
    </div>
  )
}

function neighbour(rows: SeatRow[], at: string | undefined, step: { along: number; across: number }) {
  const row = rows.findIndex(({ seats }) => seats.some(({ id }) => id === at))
  const place = rows[row]?.seats.findIndex(({ id }) => id === at) ?? -1
  const across = rows[row + step.across]?.seats
  return across?.[Math.min(place + step.along, across.length - 1)]
}

type SectionProps = Omit<Props, 'sections'> & { section: BlockOfSeats }

function Section({ section, chosen, isPast }: SectionProps) {
  const { block, rows } = section
  const seats = rows.flatMap((row) => row.seats)
  return (
    <SeatSection
      {...section}
      level={2}
      name={block}
      counts={countSeats(seats.length, rows)}
      acts={
        <Button tone="quiet" onClick={() => chosen.toggleAll(seats)} aria-label={`Choose all of ${block}`}>
          All
        </Button>
      }
      rowName={({ row, seats: inRow }, says, look) => (
        <button
          type="button"
          className={look}
          aria-label={`Choose all of ${block}${row ? `, row ${row}` : ''}`}
          onClick={() => chosen.toggleAll(inRow)}
        >
          {says}
        </button>
      )}
      seat={(seat, _row, look) => <SeatButton key={seat.id} {...{ seat, chosen, isPast, look }} />}
    />
  )
}

type SeatProps = { seat: HeldSeat; chosen: Chosen; isPast: boolean; look: string }

function SeatButton({ seat, chosen, isPast, look }: SeatProps) {
  const standing = standingOf(seat, isPast)
  const says = saySeat(seat, isPast)
  const isChosen = chosen.ids.has(seat.id)
  const press = (event: MouseEvent) => (event.shiftKey ? chosen.reach(seat.id) : chosen.toggle(seat.id))
  return (
    <button
      type="button"
      data-seat={seat.id}
      data-standing={standing}
      aria-pressed={isChosen}
      aria-label={says}
      title={says}
      tabIndex={chosen.at === seat.id ? 0 : -1}
      className={join(look, styles[standing], isChosen && styles.chosen)}
      onClick={press}
      onFocus={() => chosen.go(seat.id)}
    >
      <span>{seat.seat || '·'}</span>
      <span className={styles.sign} aria-hidden="true">
        {wordsOf(standing)?.sign}
      </span>
    </button>
  )
}
