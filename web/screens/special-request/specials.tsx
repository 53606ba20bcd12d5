import { Link } from '@tanstack/react-router'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { SpecialChip } from '../../affordance/special-chip.tsx'
import { SpecialStub } from '../../affordance/special-stub.tsx'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './special-request.module.css'

/** One's own special requests, and the way to a new one. */
export function MySpecials() {
  const specials = usePages('specials.list', { view: 'mine', limit: 30 })
  const ask = (
    <Link to="/specials/new" className={buttonLooks({ tone: 'act' })}>
      Ask for something special
    </Link>
  )
  return (
    <Page title="Special requests" says="Seats that we do not own, and that somebody looks for." acts={ask}>
      {specials.error ? <ReadProblem error={specials.error} retry={() => specials.refetch()} /> : null}
      {specials.isPending ? <StubBones /> : null}
      {specials.total === 0 ? (
        <Empty title="You asked for nothing special yet">
          Where Events has nothing that fits, say here what you need and why.
        </Empty>
      ) : null}
      <div className={styles.list}>
        {specials.items.map((special) => (
          <SpecialStub key={special.id} special={special}>
            <div className={styles.side}>
              <SpecialChip state={special.state} />
              {special.waitsFor ? <p className="muted small">Waits for {special.waitsFor}</p> : null}
              <Link
                to="/specials/$special"
                params={{ special: special.id }}
                className={buttonLooks({ wide: true })}
              >
                Open
              </Link>
            </div>
          </SpecialStub>
        ))}
      </div>
      {specials.hasNextPage ? (
        <Button onClick={() => void specials.fetchNextPage()}>Further requests</Button>
      ) : null}
    </Page>
  )
}
