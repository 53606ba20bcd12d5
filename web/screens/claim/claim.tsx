import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { post } from '../../affordance/call.ts'
import { sayProblem } from '../../affordance/problem.ts'
import { Button } from '../../kit/button.tsx'
import { ReadingProvider, readingOf } from '../../kit/locale.tsx'
import { Logo } from '../../kit/logo.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './claim.module.css'

type Claim = {
  organisation: string
  event: string
  venueName: string
  startsAt: string
  timeIsTba: boolean
  timeZone: string
  seats: string[]
  method: string
  stage: 'sent' | 'arrived' | 'gone' | 'called-off'
}

/** One question to whoever got the mail, with or without an account: do you have your tickets? */
export function ClaimPage() {
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const look = useQuery({
    queryKey: ['claim', token],
    queryFn: () => post<Claim>('/api/claim/look', { token }),
    retry: false,
  })
  const claim = useMutation({
    mutationFn: () => post('/api/claim', { token }),
    onSettled: () => look.refetch(),
  })
  useTitle('Your tickets')
  if (look.isPending) return null
  return (
    <ReadingProvider value={readingOf([], 'EUR')}>
      <main className={styles.page}>
        <Logo />
        <h1>Your tickets</h1>
        {look.data ? (
          <Stub
            upright
            label={look.data.event}
            counterfoil={<Answer claim={look.data} busy={claim.isPending} onYes={() => claim.mutate()} />}
          >
            <p className="muted">
              <ShowTime {...look.data} /> · {look.data.venueName}
            </p>
            <h2 className={styles.event}>{look.data.event}</h2>
            {look.data.seats.map((seat) => (
              <p key={seat} className="mono">
                {seat}
              </p>
            ))}
            <p className="muted small">From {look.data.organisation}</p>
          </Stub>
        ) : (
          <p role="alert">
            This link is not good any more. The latest mail about your tickets has the right one.
          </p>
        )}
        {claim.error ? (
          <p role="alert">{sayProblem(claim.error).detail ?? sayProblem(claim.error).title}</p>
        ) : null}
      </main>
    </ReadingProvider>
  )
}

function Answer({ claim, busy, onYes }: { claim: Claim; busy: boolean; onYes: () => void }) {
  if (claim.stage === 'called-off')
    return <p role="status">The event was cancelled. These tickets let nobody in any more.</p>
  if (claim.stage === 'gone')
    return <p>These tickets were called back. If others were sent, the newer mail counts.</p>
  if (claim.stage === 'arrived') return <p role="status">Thank you: it is written down that you have them.</p>
  return (
    <Button tone="act" large wide busy={busy} onClick={onYes}>
      I have the tickets
    </Button>
  )
}
