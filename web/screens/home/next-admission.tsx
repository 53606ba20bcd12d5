import { Link } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { useRead } from '../../affordance/read.ts'
import { sayGuests, saySeats } from '../../affordance/seats.ts'
import { isAlive, OrderChip } from '../../affordance/states.tsx'
import type { Order } from '../../affordance/things/box-office.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './home.module.css'

/** The next event this person has seats for. */
export function NextAdmission() {
  const orders = useRead('orders.list', { input: { view: 'coming', limit: 5 } })
  if (!orders.data) return orders.error ? null : <StubBones count={1} />
  const next = nextOf(orders.data.items)
  if (!next) return <NothingToCome />
  return (
    <Stub
      upright
      label="Your next admission"
      counterfoil={
        <div className={styles.foot}>
          <OrderChip state={next.state} />
          <Link
            to="/orders/$order"
            params={{ order: next.id }}
            className={buttonLooks({ tone: 'act' })}
            aria-label={`Open your order for ${next.event.name}`}
          >
            Open
          </Link>
        </div>
      }
    >
      <p className="muted">
        <ShowTime {...next.event} /> · {next.event.venueName}
      </p>
      <h2 className={styles.event}>{next.event.name}</h2>
      {saySeats(next.seats).map((line) => (
        <p key={line} className="mono small">
          {line}
        </p>
      ))}
      <p className="muted small">{sayGuests(next)}</p>
    </Stub>
  )
}

/** What a newcomer does first. */
function NothingToCome() {
  const { can } = useMe()
  if (can['events.list']?.allowed !== true) return null
  return (
    <section className={styles.first}>
      <h2 className={styles.event}>You have no seats to come</h2>
      <p className="muted">Look at what is on, and ask for seats there.</p>
      <Link to="/events" className={buttonLooks({ tone: 'act' })}>
        Look at the events
      </Link>
    </section>
  )
}

function nextOf(orders: Order[]): Order | undefined {
  const soon = Date.now() - 6 * 3_600_000
  return orders
    .filter((order) => isAlive(order.state) && Date.parse(order.event.startsAt) > soon)
    .sort((a, b) => a.event.startsAt.localeCompare(b.event.startsAt))[0]
}
