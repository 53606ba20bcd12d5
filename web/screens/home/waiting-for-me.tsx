import { Link } from '@tanstack/react-router'
import { NextStep } from '../../affordance/next-step.tsx'
import { useRead } from '../../affordance/read.ts'
import { OrderChip } from '../../affordance/states.tsx'
import { buttonLooks } from '../../kit/button.tsx'
import { inWords } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** My own orders that go on with a word of mine: drafts, seats given to me, guests to name, who came. */
export function WaitingForMe({ count }: { count: number }) {
  const orders = useRead('orders.list', { input: { view: 'waiting', limit: 3 } })
  const only = count === 1 ? orders.data?.items[0] : undefined
  return (
    <Stub
      label="Your orders that wait for you"
      counterfoil={
        <div className={styles.decide}>
          <p className={styles.big}>{count}</p>
          {only ? (
            <NextStep order={only} />
          ) : (
            <Link to="/admissions" className={buttonLooks({ tone: 'act', wide: true })}>
              Go on
            </Link>
          )}
        </div>
      }
    >
      <h2 className={styles.event}>
        {inWords(count)} of your orders {count === 1 ? 'waits' : 'wait'} for you
      </h2>
      <ul className={styles.orders}>
        {orders.data?.items.slice(0, 3).map((order) => (
          <li key={order.id}>
            <p>
              <Link to="/orders/$order" params={{ order: order.id }}>
                {order.event.name}
              </Link>{' '}
              <OrderChip state={order.state} />{' '}
              <span className="muted small">
                <When at={order.event.startsAt} as="day" />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Stub>
  )
}
