import { useState } from 'react'
import { grantOf, scopeWords } from '../../affordance/acting.ts'
import { useMe } from '../../affordance/me.tsx'
import { useActing } from '../../affordance/use-acting.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { When } from '../../kit/when.tsx'
import styles from './shell.module.css'

/** Stays on every screen while one acts for somebody else. */
export function ActingBanner() {
  const me = useMe()
  const { switchBack } = useActing()
  const grant = grantOf(me)
  if (!me.acting) return null
  const covers = grant?.scopes.map((scope) => scopeWords[scope as keyof typeof scopeWords]).join(', ')
  return (
    <section className={styles.acting} aria-label="Acting for somebody else">
      <p>
        <b>{me.acting.by.name}</b> for <b>{me.person.name}</b>
        {grant ? (
          <>
            {' '}
            until <When at={grant.until} as="since" />
          </>
        ) : null}
        {covers ? <span className="muted small"> · {covers} · written down under both names</span> : null}
      </p>
      <Button onClick={() => void switchBack()}>Switch back</Button>
    </section>
  )
}

/** The proxy is over while one was acting under it: nothing more can be done in that name. */
export function ActingEnded() {
  const { switchBack } = useActing()
  const [busy, setBusy] = useState(false)
  return (
    <main className={styles.alone}>
      <h1 className="unseen">Counterfoil</h1>
      <Empty title="You act for yourself again">
        <p>The proxy has ended: it ran out, or one of you ended it. What was done stays done.</p>
        <Button
          tone="act"
          busy={busy}
          onClick={() => {
            setBusy(true)
            void switchBack()
          }}
        >
          Go on as yourself
        </Button>
      </Empty>
    </main>
  )
}
