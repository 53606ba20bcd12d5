import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../affordance/me.tsx'
import { sayApart, sayGuests, sayQuantity, saySeats } from '../../affordance/seats.ts'
import type { WeighedOrder } from '../../affordance/things/approvals.ts'
import { useView } from '../../kit/address.ts'
import { DateTile } from '../../kit/date-tile.tsx'
import { join } from '../../kit/join.ts'
import { plural } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import styles from './approvals.module.css'
import { StepsLine } from './steps-line.tsx'
import { Worth } from './worth.tsx'

type Props = {
  order: WeighedOrder
  isCurrent: boolean
  onCurrent: () => void
  /** Left out where nothing can be decided about it. */
  picked?: boolean
  onPick?: () => void
  faded?: boolean
  children: ReactNode
}

/** One order as its approver reads it; what is done with it stands on the counterfoil. */
export function ApprovalStub({ order, isCurrent, onCurrent, picked, onPick, faded, children }: Props) {
  const { event, owner } = order
  const apart = sayApart(order.seats)
  const { person } = useMe()
  const isMine = owner.id === person.id
  const now = order.steps.find(({ is }) => is === 'now')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus, so that Y and D mean what one looks at.
    <div id={`order-${order.id}`} onFocus={onCurrent}>
      <Stub label={`${owner.name}: ${event.name}`} selected={isCurrent} faded={faded} counterfoil={children}>
        <div className={styles.body}>
          <div className={styles.lead}>
            <DateTile at={event.startsAt} timeZone={event.timeZone} />
            {onPick ? (
              <label className={styles.pick}>
                <input
                  type="checkbox"
                  checked={picked}
                  onChange={onPick}
                  aria-label={`Select #${order.number}, ${owner.name}`}
                />
              </label>
            ) : null}
          </div>
          <div className={styles.what}>
            <p className={join(styles.head, 'muted small')}>
              <Link to="/orders/$order" params={{ order: order.id }} className="mono">
                #{order.number}
              </Link>
              <span>
                asked <When at={order.placedAt} as="ago" />
              </span>
            </p>
            <h2 className={styles.name}>
              <Link to="/events/$event" params={{ event: event.id }}>
                {event.name}
              </Link>
            </h2>
            <p className="muted small">
              <ShowTime {...event} /> · {event.venueName}
            </p>
            <p className="mono small">
              {order.seats.length > 0 ? saySeats(order.seats).join(', ') : plural(order.quantity, 'place')}
            </p>
            {apart ? <p className="small">{apart}</p> : null}
            <p className={styles.asks}>
              <b>{isMine ? 'You' : <Asker {...owner} />}</b> {isMine ? 'ask' : 'asks'} for{' '}
              {sayQuantity(order)} · purpose <b>{order.purpose}</b>
            </p>
            <p className="muted small">Guests: {sayGuests(order) || 'none named'}</p>
            {order.note ? <p className="muted small">“{order.note}”</p> : null}
            {isMine && now ? <p className="small">{now.who} decides this one.</p> : null}
            <StepsLine steps={order.steps} />
          </div>
          <Worth order={order} />
        </div>
      </Stub>
    </div>
  )
}

/** To their page, for those who look after employees; else to what they ask for. */
function Asker({ id, name }: { id: string; name: string }) {
  const { can } = useMe()
  const [view] = useView()
  return can['employees.list']?.allowed ? (
    <Link to="/employees/$employee" params={{ employee: id }}>
      {name}
    </Link>
  ) : (
    <Link to="." search={{ ...view, asker: id }}>
      {name}
    </Link>
  )
}
