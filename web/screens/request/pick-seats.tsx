import { countSeats, SeatSection } from '../../affordance/seat-section.tsx'
import type { Section } from '../../affordance/things/box-office.ts'
import { join } from '../../kit/join.ts'
import { sayName } from '../../kit/words.ts'
import styles from './request.module.css'

type Props = { section: Section; picked: string[]; onChange: (picked: string[]) => void }

/** A section from above, each free seat a switch. */
export function PickSeats({ section, picked, onChange }: Props) {
  const toggle = (id: string) =>
    onChange(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  return (
    <SeatSection
      {...section}
      level={3}
      name={section.section}
      label={`${section.section}, ${sayName(section.category)}`}
      counts={`${countSeats(section.available, section.rows)} left`}
      seat={({ id, seat, available }, row, look) => (
        <button
          key={id}
          type="button"
          // One that was picked and is gone can still be let go.
          disabled={!available && !picked.includes(id)}
          aria-pressed={picked.includes(id)}
          aria-label={`${row ? `Row ${row}, ` : ''}seat ${seat}${available ? '' : ', taken'}`}
          className={join(look, styles.seat, picked.includes(id) && styles.picked)}
          onClick={() => toggle(id)}
        >
          {seat}
        </button>
      )}
    />
  )
}
