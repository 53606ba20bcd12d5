import { useMe } from '../../affordance/me.tsx'
import { sayGuests, saySeats } from '../../affordance/seats.ts'
import type { Order } from '../../affordance/things/box-office.ts'
import { DateTile } from '../../kit/date-tile.tsx'
import { plural, useMoney } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './approvals.module.css'
import { Decide } from './decide.tsx'

type Props = { order: Order; isCurrent: boolean; onCurrent: () => void }

export function ApprovalStub({ order, isCurrent, onCurrent }: Props) {
  const { event, owner } = order
  const { person } = useMe()
  const isMine = owner.id === person.id
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus, so that Y and D mean what one looks at.
    <div id={`order-${order.id}`} onFocus={onCurrent}>
      <Stub
        label={`${owner.name}: ${event.name}`}
        selected={isCurrent}
        faded={!order.can['orders.approve']?.allowed}
        counterfoil={<Decide order={order} listens={isCurrent} />}
      >
        <div className={styles.body}>
          <DateTile at={event.startsAt} timeZone={event.timeZone} />
          <div className={styles.what}>
            <h2 className={styles.name}>{event.name}</h2>
            <p className="muted small">
              <ShowTime {...event} /> · {event.venueName}
            </p>
            <p className="mono small">
              {order.seats.length > 0 ? saySeats(order.seats).join(', ') : plural(order.quantity, 'place')}
            </p>
            <p className={styles.asks}>
              <b>{isMine ? 'You' : owner.name}</b> {isMine ? 'ask' : 'asks'} for {order.quantity} · purpose{' '}
              <b>{order.purpose}</b>
            </p>
            <p className="muted small">
              Guests: {sayGuests(order.guests, order.quantity, order.hostAttends) || 'none named'}
            </p>
            {order.note ? <p className="muted small">“{order.note}”</p> : null}
          </div>
          <Worth order={order} />
        </div>
      </Stub>
    </div>
  )
}

/** What a manager weighs: the value, the owner's habit, what is left. */
function Worth({ order }: { order: Order }) {
  const money = useMoney()
  const { valueCents, quantity, ownerHistory, eventAvailable } = order
  const each = valueCents !== null && quantity > 0 ? Math.round(valueCents / quantity) : null
  return (
    <ul className={styles.worth}>
      {valueCents !== null && each !== null ? (
        <li>
          Value{' '}
          <b>
            {quantity} × {money(each)} = {money(valueCents)}
          </b>
        </li>
      ) : null}
      {ownerHistory ? (
        <li>
          Orders this season <b>{ownerHistory.orders}</b>, unused <b>{ownerHistory.unused}</b>
        </li>
      ) : null}
      {eventAvailable === null ? null : (
        <li>
          Left for this event <b>{eventAvailable}</b>
        </li>
      )}
      <li>
        Host attends <b>{order.hostAttends ? 'yes' : 'no'}</b>
      </li>
    </ul>
  )
}
