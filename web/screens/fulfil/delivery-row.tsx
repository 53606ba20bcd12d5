import { isExtra } from '../../affordance/seats.ts'
import { type Delivery, methodWords } from '../../affordance/things/delivery.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { join } from '../../kit/join.ts'
import { plural } from '../../kit/numbers.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import styles from './fulfil.module.css'

type Props = {
  order: Delivery
  isCurrent: boolean
  isChosen: boolean
  onOpen: () => void
  onChoose: () => void
}

/** There is something that can be done with many at once. */
export const canBeChosen = ({ can }: Delivery) =>
  can['orders.send']?.allowed === true || can['orders.fulfil']?.allowed === true

/** One order of the queue: choose it, or open it. */
export function DeliveryRow({ order, isCurrent, isChosen, onOpen, onChoose }: Props) {
  const { event, owner, shipment } = order
  const { tone, words } = stateOf(order)
  return (
    <li id={`delivery-${order.id}`} className={join(styles.row, isCurrent && styles.current)}>
      <label className={styles.choose}>
        <span className="unseen">
          Choose #{order.number}, {event.name}
        </span>
        <input type="checkbox" checked={isChosen} disabled={!canBeChosen(order)} onChange={onChoose} />
      </label>
      <button
        type="button"
        className={styles.open}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={styles.title}>
          <b>{event.name}</b>
          <Chip tone={tone}>{words}</Chip>
        </span>
        <span className={styles.detail}>
          <span className="mono">#{order.number}</span> · {owner.name} · {plural(order.quantity, 'seat')} ·{' '}
          {methodWords[shipment?.method ?? order.method]}
        </span>
        <span className={styles.detail}>
          <ShowTime {...event} />
          {shipment ? (
            <>
              {' '}
              · sent <When at={shipment.sentAt} as="ago" />
            </>
          ) : null}
        </span>
      </button>
    </li>
  )
}

function stateOf({ state, shipment, guestsComplete, seatsOnHand, seats }: Delivery): {
  tone: Tone
  words: string
} {
  if (shipment?.state === 'claimed') return { tone: 'allowed', words: 'Claimed' }
  if (state === 'completed') return { tone: 'allowed', words: 'Delivered' }
  if (shipment) return { tone: 'accent', words: 'Sent' }
  if (!guestsComplete) {
    const open = seats.filter((seat) => !isExtra(seat) && !seat.person).length
    return {
      tone: 'waiting',
      words: open > 0 ? `${plural(open, 'guest')} to be named` : 'Guests to be named',
    }
  }
  if (!seatsOnHand) return { tone: 'waiting', words: 'Seats not here yet' }
  return { tone: 'allowed', words: 'Ready' }
}
