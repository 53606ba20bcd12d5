import { Link } from '@tanstack/react-router'
import { CancelOrder } from '../../affordance/cancel-order.tsx'
import { NextStep } from '../../affordance/next-step.tsx'
import { sayApart, sayGuests, sayQuantity, saySeats } from '../../affordance/seats.ts'
import { isAlive, OrderChip } from '../../affordance/states.tsx'
import type { Order } from '../../affordance/things/box-office.ts'
import { DateTile } from '../../kit/date-tile.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import styles from './orders.module.css'

/** What its owner did first; an ended draft asked nobody. */
export const sayBegun = ({ state, endedFrom }: Order) =>
  ({ draft: 'Begun', incomplete: 'Given' })[endedFrom ?? (state as string)] ?? 'Asked'

/** One order as a ticket in the hand. */
export function OrderStub({ order, isOpen }: { order: Order; isOpen?: boolean }) {
  const { event } = order
  const apart = sayApart(order.seats)
  return (
    <Stub
      label={event.name}
      faded={!isAlive(order.state)}
      counterfoil={
        <div className={styles.foot}>
          <p className="mono">#{order.number}</p>
          <OrderChip state={order.state} />
          <p className="muted small">
            {order.decidedBy && order.decidedAt && order.state !== 'pending-approval' ? (
              <>
                {order.decidedBy.name}, <When at={order.decidedAt} as="on" />
              </>
            ) : (
              <>
                {sayBegun(order).toLowerCase()} <When at={order.placedAt} as="ago" />
              </>
            )}
          </p>
          {isOpen ? null : <NextStep order={order} />}
          {!isOpen && order.state === 'draft' ? <CancelOrder order={order} tone="quiet" /> : null}
        </div>
      }
    >
      <div className={styles.head}>
        <DateTile at={event.startsAt} timeZone={event.timeZone} />
        <div className={styles.what}>
          <h2 className={styles.name}>
            <Link to="/orders/$order" params={{ order: order.id }}>
              {event.name}
            </Link>
          </h2>
          <p className="muted small">
            <ShowTime {...event} /> · {event.venueName}
          </p>
          {order.seats.length > 0 ? (
            saySeats(order.seats).map((line) => (
              <p key={line} className="mono small">
                {line}
              </p>
            ))
          ) : (
            <p className="small">{plural(order.quantity, 'seat')}</p>
          )}
          {apart ? <p className="small">{apart}</p> : null}
          {!isOpen && order.askedQuantity > order.quantity ? (
            <p className="small">{sayQuantity(order)} asked for</p>
          ) : null}
          <p className="muted small">{sayGuests(order)}</p>
        </div>
      </div>
    </Stub>
  )
}
