import { Link } from '@tanstack/react-router'
import { useRead } from '../../affordance/read.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** The events of mine that are over, and nobody has said who came. */
export function TellWhoCame() {
  const orders = useRead('orders.list', { input: { view: 'mine', state: 'confirm-guest-list' } })
  const [first, ...others] = orders.data?.items ?? []
  if (!first) return null
  return (
    <Stub
      upright
      label="Tell us who came"
      counterfoil={
        <div className={styles.foot}>
          <span className="muted small">{others.length > 0 ? `and ${others.length} more` : ''}</span>
          <Link to="/attendance/$order" params={{ order: first.id }} className={buttonLooks({ tone: 'act' })}>
            Who came?
          </Link>
        </div>
      }
    >
      <p className="muted">Tell us who came</p>
      <h2 className={styles.event}>{first.event.name}</h2>
      <p className="muted small">
        <When at={first.event.startsAt} as="day" /> · {plural(first.quantity, 'seat')}
      </p>
    </Stub>
  )
}
