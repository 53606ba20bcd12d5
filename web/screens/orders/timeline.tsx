import { useRead } from '../../affordance/read.ts'
import { OrderChip } from '../../affordance/states.tsx'
import { When } from '../../kit/when.tsx'
import styles from './orders.module.css'

/** What happened to the order, from its beginning. */
export function Timeline({ orderId }: { orderId: string }) {
  const timeline = useRead('orders.timeline', { subject: orderId })
  const items = timeline.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      <ol className={styles.timeline}>
        {items.map(({ at, says, state, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays where it is.
          <li key={index}>
            <span className="muted small">
              <When at={at} />
            </span>
            <span>
              {says}
              {note ? `: “${note}”` : ''}{' '}
              {state && state !== items[index - 1]?.state ? <OrderChip state={state} /> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
