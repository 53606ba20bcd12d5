import { countSeats, SeatSection } from '../../affordance/seat-section.tsx'
import type { Section } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { join } from '../../kit/join.ts'
import styles from './event.module.css'

/** What a section has for me: a free seat open, a taken one filled. */
export function SeatPlan({ section, onOrder }: { section: Section; onOrder?: () => void }) {
  const noun = section.rows.some(({ row }) => row !== '') ? 'seats' : 'places'
  return (
    <SeatSection
      {...section}
      level={3}
      name={section.section}
      counts={`${countSeats(section.available, section.rows)} left`}
      acts={
        onOrder && section.available > 0 ? (
          <Button
            className={styles.ask}
            onClick={onOrder}
            aria-label={`Ask for these ${noun} in ${section.section}`}
          >
            Ask for these
          </Button>
        ) : null
      }
      rowName={({ seats }, says, look) => (
        <>
          <span className={look}>{says}</span>
          <span className="unseen">
            {seats.filter((seat) => seat.available).length} of {seats.length} free
          </span>
        </>
      )}
      isPicture
      seat={(seat, row, look) => (
        <span
          key={seat.id}
          className={join(look, seat.available ? styles.free : styles.taken)}
          title={`${row ? `Row ${row}, ` : ''}${seat.seat}: ${seat.available ? 'free' : 'taken'}`}
        >
          {seat.seat}
        </span>
      )}
    />
  )
}
