import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import type { Chain } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { plural, useMoney } from '../../kit/numbers.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './chains.module.css'
import { sayWhen, sayWho, useVenueNames } from './say-step.ts'
import { type InForce, SwitchOn } from './switch-on.tsx'
import { TryOutResult } from './try-out.tsx'

const states = {
  draft: { tone: 'idle', words: 'Not switched on' },
  active: { tone: 'allowed', words: 'In force' },
  retired: { tone: 'idle', words: 'Was in force' },
} as const

type Props = { chain: Chain; inForce: InForce; waiting: number; onCopy: () => void }

/** One version: its steps, who saved it, and what can be done with it. */
export function ChainCard({ chain, inForce, waiting, onCopy }: Props) {
  const [isTried, setTried] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const subject = { id: chain.id, version: chain.version, label: `version ${chain.number}` }
  const verdict = chain.can?.['chains.activate']
  return (
    <Stub
      label={`Version ${chain.number}: ${chain.name}`}
      selected={chain.state === 'active'}
      counterfoil={
        <div className={styles.side}>
          <Chip tone={states[chain.state].tone}>{states[chain.state].words}</Chip>
          <Button wide onClick={() => setTried(!isTried)} aria-expanded={isTried}>
            Try out
          </Button>
          <FunctionButton
            id="chains.activate"
            verdict={verdict}
            subject={subject}
            wide
            withKey={null}
            label={chain.state === 'retired' ? 'Switch on again' : undefined}
            onAct={() => setAsked(true)}
          />
          <Button wide tone="quiet" onClick={onCopy}>
            Start from this
          </Button>
          {isAsked ? (
            <SwitchOn
              chain={chain}
              inForce={inForce}
              waiting={waiting}
              onTry={() => {
                setAsked(false)
                setTried(true)
              }}
              onClose={() => setAsked(false)}
            />
          ) : null}
        </div>
      }
    >
      <h2 className={styles.name}>
        {chain.number}. {chain.name}
      </h2>
      <Steps chain={chain} />
      <p className="muted small">
        Saved by {chain.savedBy.name}, <When at={chain.savedAt} /> · {plural(chain.orders, 'order')} began
        with it{chain.waiting > 0 ? `, ${chain.waiting} of them still wait` : ''}
      </p>
      {isTried ? <TryOutResult id={chain.id} /> : null}
    </Stub>
  )
}

export function Steps({
  chain,
}: {
  chain: Pick<Chain, 'steps' | 'people' | 'withoutManager' | 'withoutSteps'>
}) {
  const money = useMoney()
  const venues = useVenueNames()
  return (
    <>
      <ol className={styles.steps}>
        {chain.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id, and their order is what they are
          <li key={at}>
            <b>{sayWho(step, chain.people)}</b>{' '}
            <span className="muted">{sayWhen(step.when, money, venues)}</span>
          </li>
        ))}
      </ol>
      <p className="muted small">
        {chain.withoutManager === 'holders'
          ? 'Of somebody without a manager: whoever may decide any order. '
          : 'Of somebody without a manager: the step is left out. '}
        {chain.withoutSteps === 'holders'
          ? 'Where no step fits: whoever may decide any order.'
          : 'Where no step fits: approved at once.'}
      </p>
    </>
  )
}
