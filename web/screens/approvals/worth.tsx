import type { GuestPast, WeighedOrder } from '../../affordance/things/approvals.ts'
import type { Finding } from '../../affordance/things/box-office.ts'
import { plural, useMoney } from '../../kit/numbers.tsx'
import styles from './approvals.module.css'

/** What a manager weighs: the value, the limits, the owner's habit, the guests' past, what is left. */
export function Worth({ order }: { order: WeighedOrder }) {
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
      {order.guestHistory.map((guest) => (
        <GuestLine key={guest.name} guest={guest} />
      ))}
      {order.findings.map((finding) => (
        <FindingLine key={finding.rule + finding.says} finding={finding} />
      ))}
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

function GuestLine({ guest }: { guest: GuestPast }) {
  const money = useMoney()
  return (
    <li>
      {guest.name}: {guest.orders === 0 ? 'first time' : <b>{plural(guest.orders, 'time')} this year</b>}
      {guest.giftCents > 0 ? (
        <>
          , gifts <b>{money(guest.giftCents)}</b>
        </>
      ) : null}
      {guest.isOfficial ? <span className={styles.warn}> · public official</span> : null}
    </li>
  )
}

function FindingLine({ finding }: { finding: Finding }) {
  return (
    <li className={styles.warn}>
      <span aria-hidden="true">⚠ </span>
      {finding.says}
    </li>
  )
}
