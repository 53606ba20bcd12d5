import { Link } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { useRead } from '../../affordance/read.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { inWords, plural } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** Approved orders that wait to be sent, for those who send them. */
export function ToDeliver() {
  const { can } = useMe()
  const mayFulfil = can['orders.delivery-queue']?.allowed === true
  const counts = useRead('orders.delivery-counts', { enabled: mayFulfil })
  const queue = useRead('orders.delivery-queue', { input: { limit: 3 }, enabled: mayFulfil })
  const waiting = counts.data?.toSend ?? 0
  if (!mayFulfil || !counts.data || waiting === 0) return null
  return (
    <Stub
      label="To deliver"
      counterfoil={
        <div className={styles.decide}>
          <p className={styles.big}>{waiting}</p>
          <Link to="/fulfil" className={buttonLooks({ tone: 'act', wide: true })}>
            Deliver
          </Link>
        </div>
      }
    >
      <h2 className={styles.event}>
        {inWords(waiting)} {waiting === 1 ? 'order waits' : 'orders wait'} to be sent, {counts.data.ready}{' '}
        ready
      </h2>
      <ul className={styles.orders}>
        {queue.data?.items.slice(0, 3).map(({ id, event, owner, quantity }) => (
          <li key={id}>
            <b>{owner.name}</b> gets {plural(quantity, 'seat')} · {event.name}{' '}
            <span className="muted small">
              <When at={event.startsAt} as="day" />
            </span>
          </li>
        ))}
      </ul>
    </Stub>
  )
}
