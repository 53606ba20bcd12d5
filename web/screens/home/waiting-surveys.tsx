import { Link } from '@tanstack/react-router'
import { useRead } from '../../affordance/read.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Stub } from '../../kit/stub.tsx'
import styles from './home.module.css'

/** A survey that asks me, and that I have not answered. */
export function WaitingSurveys() {
  const waiting = useRead('surveys.waiting', { fresh: 60 })
  const [first, ...others] = waiting.data?.items ?? []
  if (!first) return null
  return (
    <Stub
      upright
      label="A survey asks you"
      counterfoil={
        <div className={styles.foot}>
          <span className="muted small">{others.length > 0 ? `and ${others.length} more` : ''}</span>
          <Link
            to="/reply/$invitation"
            params={{ invitation: first.id }}
            className={buttonLooks({ tone: 'act' })}
          >
            Answer
          </Link>
        </div>
      }
    >
      <p className="muted">
        {first.kind === 'interest' ? 'You are asked what you want' : 'You are asked how it was'}
      </p>
      <h2 className={styles.event}>{first.name}</h2>
      {first.eventName ? <p className="muted small">{first.eventName}</p> : null}
    </Stub>
  )
}
