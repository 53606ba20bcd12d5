import { useState } from 'react'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Chain } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ChainCard, Steps } from './chain-card.tsx'
import styles from './chains.module.css'
import { type Draft, draftOf, plainDraft } from './draft.ts'
import { Editor } from './editor.tsx'
import type { InForce } from './switch-on.tsx'

/** Who decides about orders, in which order and when: versions, tried out before one is switched on. */
export function Chains() {
  const { can } = useMe()
  const chains = useRead('chains.list')
  const [start, setStart] = useState<Draft | null>(null)
  const items = chains.data?.items ?? []
  const active = items.find(({ state }) => state === 'active')
  const without = chains.data?.waitingWithout ?? 0
  const inForce: InForce = active ?? { waiting: without }
  const waiting = items.reduce((sum, one) => sum + one.waiting, without)
  const begin = (from: Chain | undefined) => {
    setStart(from ? draftOf(from) : plainDraft())
    window.scrollTo({ top: 0 })
  }
  return (
    <Page
      title="Approval chain"
      says="Whose word an order waits for. Orders go on with the version they began with."
      acts={
        start ? null : (
          <Button tone="act" disabled={can['chains.save']?.allowed !== true} onClick={() => begin(active)}>
            New version
          </Button>
        )
      }
    >
      {start ? <Editor start={start} onClose={() => setStart(null)} /> : null}
      {chains.error ? <ReadProblem error={chains.error} retry={() => chains.refetch()} /> : null}
      {chains.isPending ? <StubBones /> : null}
      <div className={styles.list}>
        {items.map((chain) => (
          <ChainOf
            key={chain.id}
            chain={chain}
            inForce={inForce}
            waiting={waiting}
            onCopy={() => begin(chain)}
          />
        ))}
        {chains.data && !active ? <Standard /> : null}
      </div>
    </Page>
  )
}

type Props = { chain: Chain; inForce: InForce; waiting: number; onCopy: () => void }

/** The list answers no verdicts; each version is asked for its own. */
function ChainOf({ chain, ...rest }: Props) {
  const viewed = useRead('chains.view', { subject: chain.id })
  return <ChainCard chain={viewed.data ?? chain} {...rest} />
}

function Standard() {
  return (
    <Stub
      label="Without a version"
      selected
      counterfoil={<p className="muted small">In force until a version is switched on</p>}
    >
      <h2 className={styles.name}>As it comes</h2>
      <Steps
        chain={{
          steps: [{ approver: 'manager', when: {} }],
          people: [],
          withoutManager: 'holders',
          withoutSteps: 'holders',
        }}
      />
    </Stub>
  )
}
