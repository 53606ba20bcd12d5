import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { WalletCard } from '../../affordance/things/delivery.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { AdmissionCard } from './admission-card.tsx'
import { CodeScreen } from './code-screen.tsx'
import styles from './wallet.module.css'

/** A wallet is opened at a door, where there may be no line: what was read once stays good for the day. */
const aDay = 24 * 3600

/** My coming seats as they are shown at the door; those gone by below. */
export function Wallet() {
  const coming = useRead('orders.wallet', { fresh: aDay, every: 300 })
  const past = useRead('orders.wallet', { input: { when: 'past' }, fresh: 3600 })
  const [shown, setShown] = useState<WalletCard | null>(null)
  return (
    <Page title="Wallet" says="The seats in your name. Once opened, it works without a connection." narrow>
      {coming.error && !coming.data ? (
        <ReadProblem error={coming.error} retry={() => coming.refetch()} />
      ) : null}
      {coming.error && coming.data ? (
        <p className={styles.offline} role="status">
          No connection. These are your seats as they were last known.
        </p>
      ) : null}
      {coming.isPending ? <StubBones count={2} /> : null}
      {coming.data?.items.length === 0 ? (
        <Empty title="No seats are coming up">
          <p>When an order of yours is approved, its seats come here.</p>
          <Link to="/events" className={buttonLooks({ tone: 'act' })}>
            To the events
          </Link>
        </Empty>
      ) : null}
      <div className={styles.cards}>
        {coming.data?.items.map((card) => (
          <AdmissionCard key={card.id} card={card} onShow={() => setShown(card)} />
        ))}
      </div>
      {past.data && past.data.items.length > 0 ? (
        <section className={styles.past} aria-labelledby="past">
          <h2 id="past">Gone by</h2>
          <div className={styles.cards}>
            {past.data.items.map((card) => (
              <AdmissionCard key={card.id} card={card} isPast />
            ))}
          </div>
        </section>
      ) : null}
      {shown ? <CodeScreen card={shown} onClose={() => setShown(null)} /> : null}
    </Page>
  )
}
