import { Link } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { useRead } from '../../affordance/read.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { inWords } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** Seats of the coming two weeks in one's care that nobody has been given. */
export function IdleSeats() {
  const { can } = useMe()
  const events = useRead('admissions.list-events', {
    input: { days: 14, idle: true, limit: 200 },
    enabled: can['admissions.list-events']?.allowed === true,
    fresh: 60,
  })
  const items = events.data?.items ?? []
  if (items.length === 0) return null
  const idle = items.reduce((sum, event) => sum + event.idle, 0)
  return (
    <Stub
      label="Seats unused for the coming two weeks"
      counterfoil={
        <div className={styles.decide}>
          <p className={styles.big}>{idle}</p>
          <Link to="/hand-out" className={buttonLooks({ tone: 'act', wide: true })}>
            Hand out
          </Link>
        </div>
      }
    >
      <h2 className={styles.event}>
        {inWords(idle)} {idle === 1 ? 'seat is' : 'seats are'} with nobody for the coming two weeks
      </h2>
      <ul className={styles.orders}>
        {items.slice(0, 4).map((event) => (
          <li key={event.id}>
            <p>
              <Link to="/hand-out" search={{ event: event.id }}>
                {event.name}
              </Link>{' '}
              {event.idle} of {event.seats}{' '}
              <span className="muted small">
                <When at={event.startsAt} as="day" />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Stub>
  )
}
