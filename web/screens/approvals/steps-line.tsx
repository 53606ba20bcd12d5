import type { StepLine } from '../../affordance/things/approvals.ts'
import { join } from '../../kit/join.ts'
import styles from './approvals.module.css'

const words: Record<StepLine['is'], string> = {
  approved: 'approved',
  denied: 'denied',
  'passed-on': 'went on to the next',
  now: 'decides now',
  'to-come': 'comes after',
}

/** The steps of the chain as a line of dots with names; one alone needs no line. */
export function StepsLine({ steps }: { steps: StepLine[] }) {
  if (steps.length < 2) return null
  return (
    <ol className={styles.steps} aria-label="Steps of the approval">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id, and their order is what they are
        <li key={at} className={join(styles.step, styles[step.is])} title={step.note || undefined}>
          <span className={styles.dot} aria-hidden="true" />
          <span>
            <b>{step.by ?? step.who}</b> <span className="muted">{words[step.is]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
