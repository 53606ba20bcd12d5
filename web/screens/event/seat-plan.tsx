import { isApart } from '../../affordance/seats.ts'
import type { Section } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { join } from '../../kit/join.ts'
import { Money, plural } from '../../kit/numbers.tsx'
import { sayName } from '../../kit/words.ts'
import styles from './event.module.css'

/** A section as one sees it from above: rows from the front, a free seat open, a taken one filled. */
export function SeatPlan({ section, onOrder }: { section: Section; onOrder?: () => void }) {
  const noun = section.rows.some(({ row }) => row !== '') ? 'seat' : 'place'
  return (
    <section className={styles.section} aria-label={section.section}>
      <header className={styles.sectionHead}>
        <h3>{section.section}</h3>
        <span className="muted small">
          {sayName(section.category)} · <Money cents={section.faceValueCents} /> ·{' '}
          {plural(section.available, noun)} left
        </span>
        {onOrder && section.available > 0 ? (
          <Button onClick={onOrder} aria-label={`Ask for these ${noun}s in ${section.section}`}>
            Ask for these
          </Button>
        ) : null}
      </header>
      <ul className={styles.rows}>
        {section.rows.map(({ row, seats }) => {
          const free = seats.filter((seat) => seat.available)
          return (
            <li key={row} className={styles.row}>
              <span className={styles.rowName}>{row ? `Row ${row}` : 'Places'}</span>
              <span className="unseen">
                {free.length} of {seats.length} free
              </span>
              <span className={styles.seats} aria-hidden="true">
                {seats.map((seat, at) => (
                  <span
                    key={seat.id}
                    className={join(
                      styles.seat,
                      !seat.available && styles.taken,
                      isApart(seats[at - 1]?.seat, seat.seat) && styles.apart,
                    )}
                    title={`${row ? `Row ${row}, ` : ''}${seat.seat}: ${seat.available ? 'free' : 'taken'}`}
                  >
                    {seat.seat}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
