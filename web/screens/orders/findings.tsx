import type { Order } from '../../affordance/things/box-office.ts'
import { Chip } from '../../kit/chip.tsx'
import styles from './orders.module.css'

/** What the limits had to say when it was asked for. */
export function Findings({ order }: { order: Order }) {
  if (order.findings.length === 0 && !order.isTaxable) return null
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What applies</h2>
      <ul className={styles.guests}>
        {order.findings.map(({ rule, level, says }) => (
          <li key={rule + says}>
            <Chip tone="waiting">{level === 'compliance' ? 'Compliance' : 'Note'}</Chip> {says}.
          </li>
        ))}
        {order.isTaxable ? (
          <li>
            <Chip>Taxes</Chip> Noted as taxable.
          </li>
        ) : null}
      </ul>
    </section>
  )
}
