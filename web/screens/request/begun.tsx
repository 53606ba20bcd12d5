import { Link } from '@tanstack/react-router'
import { CancelOrder } from '../../affordance/cancel-order.tsx'
import type { Order } from '../../affordance/things/box-office.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { When } from '../../kit/when.tsx'
import styles from './request.module.css'

/** One is begun for this event already. */
export function Begun({ draft, onAnew }: { draft: Order; onAnew: () => void }) {
  return (
    <Page title={`Ask for seats: ${draft.event.name}`} narrow>
      <p>
        You began a request for {plural(draft.quantity, 'seat')} <When at={draft.placedAt} as="ago" />.
        Nothing is held for it yet.
      </p>
      <div className={styles.foot}>
        <Link
          to="/orders/$order/request"
          params={{ order: draft.id }}
          className={buttonLooks({ tone: 'act' })}
        >
          Go on with it
        </Link>
        <Button onClick={onAnew}>Begin another</Button>
        <CancelOrder order={draft} />
      </div>
    </Page>
  )
}
