import { isApart } from '../../affordance/seats.ts'
import type { Section } from '../../affordance/things/box-office.ts'
import { join } from '../../kit/join.ts'
import { Money, plural } from '../../kit/numbers.tsx'
import { sayName } from '../../kit/words.ts'
import styles from './request.module.css'

type Props = { section: Section; picked: string[]; onChange: (picked: string[]) => void }

/** A section from above, each free seat a switch. */
export function PickSeats({ section, picked, onChange }: Props) {
  const toggle = (id: string) =>
    onChange(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  return (
    <section className={styles.section} aria-label={`${section.section}, ${sayName(section.category)}`}>
      <header className={styles.sectionHead}>
        <h3>{section.section}</h3>
        <span className="muted small">
          {sayName(section.category)} · <Money cents={section.faceValueCents} /> ·{' '}
          {plural(section.available, 'seat')} left
        </span>
      </header>
      <ul className={styles.rows}>
        {section.rows.map(({ row, seats }) => (
          <li key={row} className={styles.row}>
            <span className={styles.rowName}>{row ? `Row ${row}` : 'Places'}</span>
            <span className={styles.seats}>
              {seats.map(({ id, seat, available }, at) => (
                <button
                  key={id}
                  type="button"
                  // One that was picked and is gone can still be let go.
                  disabled={!available && !picked.includes(id)}
                  aria-pressed={picked.includes(id)}
                  aria-label={`${row ? `Row ${row}, ` : ''}seat ${seat}${available ? '' : ', taken'}`}
                  className={join(
                    styles.seat,
                    picked.includes(id) && styles.picked,
                    isApart(seats[at - 1]?.seat, seat) && styles.apart,
                  )}
                  onClick={() => toggle(id)}
                >
                  {seat}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
