import type { ReactNode } from 'react'
import { join } from '../kit/join.ts'
import { Money, plural } from '../kit/numbers.tsx'
import { sayName } from '../kit/words.ts'
import styles from './seat-section.module.css'
import { isApart } from './seats.ts'

/** How a seat looks, for a legend too. */
export const seatLook = join(styles.seat)

const rowLook = join(styles.rowName)

type Drawn = { readonly id: string; readonly seat: string }
type Row<S> = { readonly row: string; readonly seats: readonly S[] }
type Props<S extends Drawn> = {
  name: string
  /** What assistive technology calls it, where the name alone is not enough. */
  label?: string
  level: 2 | 3
  category: string
  faceValueCents: number | null
  /** "4 seats left". */
  counts: string
  acts?: ReactNode
  rows: readonly Row<S>[]
  /** In place of "Row F", with the class of its look. */
  rowName?: (row: Row<S>, says: string, look: string) => ReactNode
  /** A picture alone: what it shows is said in the names of the rows. */
  isPicture?: boolean
  /** A seat, with the class that makes it look like one, and the gap before it. */
  seat: (seat: S, row: string, look: string) => ReactNode
}

/** A section as one sees it from above: rows from the front, seats side by side, a gap where one is missing. */
export function SeatSection<S extends Drawn>({ level, name, label, acts, rows, ...props }: Props<S>) {
  const Heading = `h${level}` as const
  return (
    <section className={styles.section} aria-label={label ?? name}>
      <header className={styles.head}>
        <Heading>{name}</Heading>
        <span className="muted small">
          {sayName(props.category)} · <Money cents={props.faceValueCents} /> · {props.counts}
        </span>
        {acts}
      </header>
      <ul className={styles.rows}>
        {rows.map((one) => {
          const says = one.row ? `Row ${one.row}` : 'Places'
          return (
            <li key={one.row} className={styles.row}>
              {props.rowName?.(one, says, rowLook) ?? <span className={rowLook}>{says}</span>}
              <span className={styles.seats} aria-hidden={props.isPicture}>
                {one.seats.map((seat, at) =>
                  props.seat(
                    seat,
                    one.row,
                    join(seatLook, isApart(one.seats[at - 1]?.seat, seat.seat) && styles.apart),
                  ),
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** How many seats or places, after what the rows call them. */
export const countSeats = (count: number, rows: readonly { readonly row: string }[]) =>
  plural(count, rows.some(({ row }) => row !== '') ? 'seat' : 'place')
