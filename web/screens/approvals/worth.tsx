import type { GuestPast, WeighedOrder } from '../../affordance/things/approvals.ts'
import type { Finding } from '../../affordance/things/box-office.ts'
import { plural, useMoney } from '../../kit/numbers.tsx'
import styles from './approvals.module.css'

/** What a manager weighs: the value, the limits, the owner's habit, the guests' past, what is left. */
export function Worth({ order }: { order: WeighedOrder }) {
  const money = useMoney()
  const { valueCents, askedValueCents, quantity, ownerHistory, eventAvailable } = order
  const each = valueCents && quantity > 0 ? Math.round(valueCents / quantity) : null
  return (
    <ul className={styles.worth}>
      {valueCents !== null && each !== null ? (
        <li>
          Value{' '}
          <b>
            {quantity} × {money(each)} = {money(valueCents)}
          </b>
          {askedValueCents !== null && askedValueCents > valueCents
            ? ` of ${money(askedValueCents)} asked for`
            : ''}
        </li>
      ) : null}
      {ownerHistory ? (
        <li>
          Granted in 12 months <b>{plural(ownerHistory.orders, 'order')}</b>,{' '}
          <b>{plural(ownerHistory.unused, 'seat')}</b> unused
        </li>
      ) : null}
      <Guests past={order.guestHistory} />
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

/** Those who are new or often here together; what needs a look stands by itself. */
function Guests({ past }: { past: GuestPast[] }) {
  const money = useMoney()
  const notable = past.filter(({ giftCents, isOfficial }) => giftCents > 0 || isOfficial)
  const others = past.filter((guest) => !notable.includes(guest))
  const often = others.map(({ name, orders }) => (orders === 0 ? `${name} new` : `${name} ${orders}×`))
  return (
    <>
      {often.length > 0 ? (
        <li>
          Guests in a year <b>{often.join(', ')}</b>
        </li>
      ) : null}
      {notable.map((guest) => (
        <li key={guest.name}>
          {guest.name} <b>{guest.orders}×</b>
          {guest.giftCents > 0 ? (
            <>
              , gifts this year <b>{money(guest.giftCents)}</b>
            </>
          ) : null}
          {guest.isOfficial ? <span className={styles.warn}> · public official</span> : null}
        </li>
      ))}
    </>
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
