import type { ReactNode } from 'react'
import { plural, useMoney } from '../kit/numbers.tsx'
import { Stub } from '../kit/stub.tsx'
import { When } from '../kit/when.tsx'
import styles from './special-stub.module.css'
import type { Special } from './things/approvals.ts'

type Props = { special: Special; selected?: boolean; faded?: boolean; children: ReactNode }

/** A wish for what the organisation does not own; what is done with it stands on the counterfoil. */
export function SpecialStub({ special, selected, faded, children }: Props) {
  const money = useMoney()
  const { owner, quantity, purpose, budgetCents, ownerHistory } = special
  return (
    <Stub
      label={`${owner.name}: ${special.eventName}`}
      selected={selected}
      faded={faded}
      counterfoil={children}
    >
      <div className={styles.body}>
        <div>
          <h2 className={styles.name}>{special.eventName}</h2>
          <p className="muted small">
            S{special.number} · asked <When at={special.askedAt} as="ago" /> ·{' '}
            {special.venueName || 'no place said'} ·{' '}
            {special.day ? <When at={`${special.day}T12:00:00Z`} as="day" /> : 'no day said'}
          </p>
          <p>
            <b>{owner.name}</b> asks for {plural(quantity, 'seat')} · purpose <b>{purpose}</b>
          </p>
          <p className="muted small">“{special.reason}”</p>
        </div>
        <ul className={styles.facts}>
          <li>
            Budget <b>{budgetCents === null ? 'not said' : money(budgetCents)}</b>
            {budgetCents !== null && quantity > 1
              ? `, ${money(Math.round(budgetCents / quantity))} a seat`
              : ''}
          </li>
          {special.neededBy ? (
            <li>
              Needed by{' '}
              <b>
                <When at={`${special.neededBy}T12:00:00Z`} as="day" />
              </b>
            </li>
          ) : null}
          <li>
            In a year <b>{plural(ownerHistory.orders, 'order')}</b> granted to {owner.name}, and{' '}
            <b>{plural(ownerHistory.specials, 'special request')}</b> asked for
          </li>
        </ul>
      </div>
    </Stub>
  )
}
