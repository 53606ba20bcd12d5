import { useState } from 'react'
import type { FunctionId } from '../gen/manifest.gen.ts'
import { Button } from '../kit/button.tsx'
import { plural } from '../kit/numbers.tsx'
import { Problem } from '../kit/problem.tsx'
import { Bone, Waiting } from '../kit/skeleton.tsx'
import { requestText } from './ask.ts'
import { Ladder } from './ladder.tsx'
import { sayProblem } from './problem.ts'
import { useRead } from './read.ts'
import type { Explanation, Unlock, Verdict } from './things/decisions.ts'
import styles from './why-not.module.css'

type Props = { id: FunctionId; subject?: string; verdict?: Verdict }

/** Why not: the sentence, the ladder of layers, what would change it and who could. */
export function WhyNotCard({ id, subject, verdict }: Props) {
  const explained = useRead('decisions.explain', { input: { function: id, subject }, fresh: 0 })
  if (explained.error) {
    const says = verdict && !verdict.allowed ? verdict.says : undefined
    const { title, detail } = sayProblem(explained.error)
    return (
      <div className={styles.card}>
        {says ? <h2 className={styles.heading}>{says}</h2> : null}
        <Problem title={title} detail={detail} retry={() => explained.refetch()} />
      </div>
    )
  }
  if (!explained.data) return <CardBones verdict={verdict} />
  return <Explained explanation={explained.data} />
}

export function Explained({ explanation }: { explanation: Explanation }) {
  const { heading, summary, layers, unlock, rows, decisionId } = explanation
  const row = rows[0]?.id
  return (
    <div className={styles.card}>
      <div>
        <h2 className={styles.heading}>{heading}</h2>
        <p className="muted">{summary}</p>
      </div>
      <Ladder rungs={layers} />
      {unlock.length > 0 ? (
        <div className={styles.unlocks}>
          <h3 className={styles.label}>What would change it</h3>
          <ul>
            {unlock.slice(0, 4).map((one) => (
              <UnlockLine key={one.atoms.join() || one.says} unlock={one} explanation={explanation} />
            ))}
          </ul>
        </div>
      ) : null}
      {explanation.instead.length > 0 ? (
        <div className={styles.unlocks}>
          <h3 className={styles.label}>Who can instead</h3>
          <ul>
            {explanation.instead.map(({ name, how }) => (
              <li key={name}>
                {name} <span className="muted small">({how})</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className={styles.trace}>
        {explanation.function}
        {row ? ` · row ${row}` : ''}
        {decisionId ? ` · decision ${decisionId}` : ''}
      </p>
    </div>
  )
}

function UnlockLine({ unlock, explanation }: { unlock: Unlock; explanation: Explanation }) {
  const [asked, setAsked] = useState<'no' | 'copied' | 'closed'>('no')
  const text = requestText(explanation, unlock)
  const ask = () =>
    navigator.clipboard.writeText(text).then(
      () => setAsked('copied'),
      () => setAsked('closed'),
    )
  const opens = unlock.opens > 0 ? `opens ${plural(unlock.opens, 'other function')}` : 'opens nothing else'
  return (
    <li className={styles.unlock}>
      <div>
        {unlock.steps.length > 1 ? (
          <>
            <p>All of these together:</p>
            <ul className={styles.steps}>
              {unlock.steps.map((step, at) => (
                <li key={step}>
                  {step}
                  <span className="muted small"> · {whoCan(unlock, at)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{unlock.says}</p>
        )}
        <p className="muted small">
          {unlock.steps.length > 1 ? '' : `${whoCan(unlock, 0)} · `}
          {opens}
        </p>
        <p className="small" role="status">
          {asked === 'copied' ? 'Copied. Paste it into a message to them.' : ''}
        </p>
        {asked === 'closed' ? (
          <textarea className={styles.text} readOnly rows={6} aria-label="Text of the request" value={text} />
        ) : null}
      </div>
      {unlock.who.length > 0 ? (
        <Button
          onClick={ask}
          aria-label={`${asked === 'copied' ? 'Copied' : 'Ask'}: ${unlock.says}`}
          title="Copies a ready-made request"
        >
          {asked === 'copied' ? 'Copied' : 'Ask'}
        </Button>
      ) : null}
    </li>
  )
}

function whoCan(unlock: Unlock, step: number): string {
  const who = unlock.who.filter((one) => one.step === step)
  const first = who[0]
  if (!first) return 'nobody here can change it'
  const more = who.length - 1
  if (more > 0) return `${first.name} or ${plural(more, 'other')} can`
  return first.how ? `${first.name} can (${first.how})` : `${first.name} can`
}

function CardBones({ verdict }: { verdict?: Verdict }) {
  const says = verdict && !verdict.allowed ? verdict.says : null
  return (
    <div className={styles.card}>
      {says ? <p>{says}</p> : null}
      <Waiting label="Looking up why">
        <div className={styles.bones}>
          <Bone width="70%" height={16} />
          {[0, 1, 2, 3, 4].map((at) => (
            <Bone key={at} width={`${84 - at * 7}%`} />
          ))}
        </div>
      </Waiting>
    </div>
  )
}
