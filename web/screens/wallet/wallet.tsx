import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { WalletCard } from '../../affordance/things/delivery.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import { AdmissionCard } from './admission-card.tsx'
import { CodeScreen } from './code-screen.tsx'
import { type KeptWallet, keep } from './keep.ts'
import styles from './wallet.module.css'

/** A wallet is opened at a door, where there may be no line. One that is opened for somebody else is kept nowhere. */
function useKept(wallet: KeptWallet | undefined) {
  const me = useMe()
  useEffect(() => {
    // Where the device has no room, the wallet works as long as it is open.
    if (wallet && !me.acting) keep(me, wallet).catch(() => {})
  }, [me, wallet])
}

/** My coming seats as they are shown at the door; those gone by below. */
export function Wallet() {
  const coming = useRead('orders.wallet', { fresh: 30, every: 300 })
  const wallet: KeptWallet | undefined = coming.data
  useKept(wallet)
  const past = useRead('orders.wallet', { input: { when: 'past' }, fresh: 3600 })
  const [shown, setShown] = useState<WalletCard | null>(null)
  return (
    <Page
      title="Wallet"
      says="The seats of your own orders, and those that colleagues hold in your name. Once opened on this device, it opens without a connection too."
      narrow
    >
      {coming.error && !coming.data ? (
        <ReadProblem error={coming.error} retry={() => coming.refetch()} />
      ) : null}
      {wallet && (coming.error || wallet.asOf) ? (
        <p className={styles.offline} role="status">
          No connection. These are your seats as they were last known
          {wallet.asOf ? (
            <>
              , <When at={wallet.asOf} />
            </>
          ) : null}
          .
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
