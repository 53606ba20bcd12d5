import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { hrefOf } from '../../affordance/file.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { OrderChip } from '../../affordance/states.tsx'
import {
  carriesCodes,
  type Delivery,
  methodWords,
  type SeatOnItsWay,
  type Shipment,
} from '../../affordance/things/delivery.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { DateTile } from '../../kit/date-tile.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import styles from './fulfil.module.css'
import { SendForm } from './send-form.tsx'

/** The order in the hand: who sits where, and on the counterfoil how it gets there. */
export function DeliveryPanel({ order }: { order: Delivery }) {
  const { event, owner, office, shipment } = order
  return (
    <div className={styles.panel}>
      <Stub label={`Order ${order.number}`} upright counterfoil={<Acts order={order} />}>
        <div className={styles.head}>
          <DateTile at={event.startsAt} timeZone={event.timeZone} />
          <div>
            <h2 className={styles.name}>{event.name}</h2>
            <p className="muted small">
              <ShowTime {...event} /> · {event.venueName}
            </p>
            <p className="small">
              <Link to="/orders/$order" params={{ order: order.id }} className="mono">
                #{order.number}
              </Link>{' '}
              of <b>{owner.name}</b> <OrderChip state={order.state} />
            </p>
          </div>
        </div>
        <ul className={styles.seats}>
          {order.seats.map((seat) => (
            <Seat key={seat.admissionId} seat={seat} />
          ))}
        </ul>
        <p className="muted small">
          {methodWords[order.method]}
          {order.deliverTo ? `: ${order.deliverTo}` : ''}
          {office ? ` · ${[office.name, office.place].filter(Boolean).join(', ')}` : ''}
        </p>
        {shipment ? <ShipmentLine shipment={shipment} /> : null}
        {order.earlier.map((one) => (
          <ShipmentLine key={one.id} shipment={one} />
        ))}
      </Stub>
    </div>
  )
}

function Seat({ seat: { section, row, seat, person, custody, arrivedAt } }: { seat: SeatOnItsWay }) {
  return (
    <li>
      <span className="mono">
        {[section, row && `row ${row}`, seat && `seat ${seat}`].filter(Boolean).join(' · ')}
      </span>
      <span>
        {person ? (
          <>
            {person.name} <span className="muted small">{person.isHost ? 'host' : person.company}</span>
          </>
        ) : (
          <Chip tone="waiting">To be named</Chip>
        )}
      </span>
      {custody === 'in-transit' ? <Chip tone="waiting">Not here yet</Chip> : null}
      {arrivedAt ? <Chip tone="allowed">Came in</Chip> : null}
    </li>
  )
}

const ends = { cancelled: 'called back', returned: 'came back' } as const

function ShipmentLine({ shipment: one }: { shipment: Shipment }) {
  const where = [one.recipient, one.toEmail, one.address, one.carrier, one.tracking, one.reference]
  const ended = one.state === 'cancelled' || one.state === 'returned' ? ends[one.state] : null
  return (
    <p className="small">
      {methodWords[one.method]} to {where.filter(Boolean).join(', ')} · <When at={one.sentAt} />
      {one.sentBy ? ` by ${one.sentBy}` : ''}
      {one.claimedAt ? (
        <>
          , claimed <When at={one.claimedAt} />
        </>
      ) : null}
      {ended ? `, ${ended}` : ''}
      {one.endNote ? `: “${one.endNote}”` : ''}
    </p>
  )
}

function Acts({ order }: { order: Delivery }) {
  const [sending, setSending] = useState(false)
  const { can } = order
  if (!can) return null
  if (sending) return <SendForm order={order} onBack={() => setSending(false)} />
  const subject = { id: order.id, version: order.version, label: `#${order.number}` }
  const isUnderWay = order.shipment !== null
  const act = (id: 'orders.fulfil' | 'orders.cancel-shipment' | 'orders.return', label?: string) => (
    <FunctionButton id={id} verdict={can[id]} subject={subject} label={label} tone="plain" />
  )
  return (
    <div className={styles.acts}>
      {isUnderWay ? null : (
        <FunctionButton
          id="orders.send"
          verdict={can['orders.send']}
          subject={subject}
          onAct={() => setSending(true)}
        />
      )}
      {order.state === 'pending-delivery'
        ? act('orders.fulfil', isUnderWay ? 'Delivered' : 'Hand over now')
        : null}
      {order.shipment?.state === 'sent' ? act('orders.cancel-shipment') : null}
      {order.state === 'completed' ? act('orders.return') : null}
      {order.shipment && carriesCodes(order.shipment.method) ? (
        <a className={buttonLooks()} href={hrefOf('orders.ticket-pdf', { subject: order.id })} download>
          PDF
        </a>
      ) : null}
    </div>
  )
}
