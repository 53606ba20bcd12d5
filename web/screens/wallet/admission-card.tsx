import { Link } from '@tanstack/react-router'
import { hrefOf } from '../../affordance/file.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { saySeats } from '../../affordance/seats.ts'
import { OrderChip } from '../../affordance/states.tsx'
import type { WalletCard } from '../../affordance/things/delivery.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { DateTile } from '../../kit/date-tile.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './wallet.module.css'

type Props = { card: WalletCard; onShow?: () => void; isPast?: boolean }

/** One order as a card: what it is above the perforation, what to do at the door below. */
export function AdmissionCard({ card, onShow, isPast }: Props) {
  const { event, seats } = card
  const people = seats.flatMap(({ person }) => (person ? [person.isHost ? 'you' : person.name] : []))
  return (
    <Stub
      upright
      faded={isPast}
      label={`${event.name}, #${card.number}`}
      counterfoil={<Foot card={card} onShow={onShow} isPast={isPast} />}
    >
      <div className={styles.head}>
        <DateTile at={event.startsAt} timeZone={event.timeZone} />
        <div>
          <h2 className={styles.name}>
            {card.isGuest ? (
              event.name
            ) : (
              <Link to="/orders/$order" params={{ order: card.id }}>
                {event.name}
              </Link>
            )}
          </h2>
          <p className="muted">
            <ShowTime {...event} />
          </p>
          <p className="muted small">{event.venueName}</p>
          {saySeats(seats).map((line) => (
            <p key={line} className={styles.seat}>
              {line}
            </p>
          ))}
          {card.isGuest ? <p className="muted small">As a guest of {card.owner.name}</p> : null}
          {people.length > 0 && !card.isGuest ? <p className="muted small">For {people.join(', ')}</p> : null}
        </div>
      </div>
    </Stub>
  )
}

function Foot({ card, onShow, isPast }: Props) {
  const subject = { id: card.id, version: card.version, label: `#${card.number}` }
  const { can, codes, shipment, office } = card
  const answer = can['orders.confirm-attendance']
  if (isPast)
    return (
      <div className={styles.foot}>
        <OrderChip state={card.state} />
        {answer?.allowed ? (
          <Link to="/attendance/$order" params={{ order: card.id }} className={buttonLooks({ tone: 'act' })}>
            Who came?
          </Link>
        ) : null}
      </div>
    )
  return (
    <div className={styles.foot}>
      {codes.length > 0 ? (
        <Button tone="act" large wide onClick={onShow}>
          {codes.length === 1 ? 'Show the code' : `Show the ${codes.length} codes`}
        </Button>
      ) : (
        <OrderChip state={card.state} />
      )}
      <p className="muted small">{sayDelivery()}</p>
      <div className={styles.acts}>
        {can['orders.claim']?.allowed ? (
          <FunctionButton id="orders.claim" verdict={can['orders.claim']} subject={subject} tone="plain" />
        ) : null}
        {codes.length > 0 && !card.isGuest ? (
          <a className={buttonLooks()} href={hrefOf('orders.ticket-pdf', { subject: card.id })} download>
            PDF
          </a>
        ) : null}
      </div>
    </div>
  )

  function sayDelivery(): string {
    if (card.isGuest) return sayAsGuest(card)
    if (!shipment)
      return card.state === 'pending-guest-list' ? 'Say who comes, and they can be sent.' : 'Not sent yet.'
    if (shipment.method === 'mobile')
      return `Transferred to ${shipment.toEmail}${shipment.reference ? `, reference ${shipment.reference}` : ''}: accept it in the app of the venue.`
    if (shipment.method === 'will-call' && shipment.state === 'sent')
      return `To be picked up by ${shipment.recipient}${office ? ` at ${[office.name, office.place].filter(Boolean).join(', ')}` : ''}.`
    if (shipment.method === 'hard-stock' && shipment.state === 'sent')
      return `With ${[shipment.carrier, shipment.tracking].filter(Boolean).join(', ')}.`
    return ''
  }
}

/** How a seat of somebody else's order comes is theirs to know; that it comes is the guest's. */
function sayAsGuest({ shipment, codes, owner }: WalletCard): string {
  if (codes.length > 0) return ''
  return shipment ? `Sent to ${owner.name}, who brings it or passes it on.` : 'Not sent yet.'
}
