import type { OpenedOrder } from '../../affordance/things/approvals.ts'
import type { Order } from '../../affordance/things/box-office.ts'
import { Chip } from '../../kit/chip.tsx'
import { plural, useMoney } from '../../kit/numbers.tsx'
import styles from './orders.module.css'

/** Who is invited, and what they are given. */
export function Guests({ order: { guests, hostAttends } }: { order: Order }) {
  const money = useMoney()
  if (guests.length === 0) return null
  return (
    <section aria-labelledby="guests">
      <h2 id="guests">Guests</h2>
      {hostAttends ? null : <p className="muted small">Their host does not come along.</p>}
      <ul className={styles.guests}>
        {guests.map((guest, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: guests have no identity of their own.
          <li key={at}>
            {guest.name || (guest.kind === 'myself' ? 'The host' : 'To be named')}{' '}
            {guest.isOfficial ? <Chip tone="waiting">Public official</Chip> : null}{' '}
            <span className="muted small">
              {[guest.company, guest.giftCents ? `a gift of ${money(guest.giftCents)}` : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As its owner said it after the event. */
export function WhoCame({ order: { attendance } }: { order: OpenedOrder }) {
  if (attendance.length === 0) return null
  const named = attendance.filter(({ name }) => name !== '')
  const nobody = attendance.filter(({ name }) => name === '')
  const some = nobody.filter(({ attended }) => attended).length
  const empty = nobody.length - some
  return (
    <section aria-labelledby="came">
      <h2 id="came">Who came</h2>
      <ul className={styles.guests}>
        {named.map(({ name, company, isHost, attended }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two guests may have one name.
          <li key={at}>
            <Chip tone={attended ? 'allowed' : 'refused'}>{attended ? 'Came' : 'Did not come'}</Chip> {name}{' '}
            <span className="muted small">{isHost ? 'the host' : company}</span>
          </li>
        ))}
        {some > 0 ? <li>{plural(some, 'person', 'people')} came whom nobody named.</li> : null}
        {empty > 0 ? <li>{plural(empty, 'seat')} without a name stayed empty.</li> : null}
      </ul>
    </section>
  )
}
