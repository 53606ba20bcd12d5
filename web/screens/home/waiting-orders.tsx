import { Link } from '@tanstack/react-router'
import { useRead } from '../../affordance/read.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { inWords } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** Orders of one's people that wait for a word. */
export function WaitingOrders({ count }: { count: number }) {
  const orders = useRead('orders.list', { input: { view: 'to-decide', limit: 3 } })
  return (
    <Stub
      label="Orders that wait for you"
      counterfoil={
        <div className={styles.decide}>
          <p className={styles.big}>{count}</p>
          <Link to="/approvals" className={buttonLooks({ tone: 'act', wide: true })}>
            Decide
          </Link>
        </div>
      }
    >
      <h2 className={styles.event}>
        {inWords(count)} {count === 1 ? 'order waits' : 'orders wait'} for you
      </h2>
      <ul className={styles.orders}>
        {orders.data?.items.slice(0, 3).map((order) => (
          <li key={order.id}>
            <b>{order.owner.name}</b> asks for {order.quantity} · {order.event.name}{' '}
            <span className="muted small">
              <When at={order.event.startsAt} as="day" />
            </span>
          </li>
        ))}
      </ul>
    </Stub>
  )
}
