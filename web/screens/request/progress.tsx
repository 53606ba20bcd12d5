import { join } from '../../kit/join.ts'
import { type Step, stepNames, steps } from './form.ts'
import styles from './request.module.css'

type Props = { at: Step; isOpen: (step: Step) => boolean; onGo: (step: Step) => void }

/** Where one is, and the way back to any step. */
export function Progress({ at, isOpen, onGo }: Props) {
  const place = steps.indexOf(at)
  return (
    <nav aria-label="Steps">
      <ol className={styles.progress}>
        {steps.map((step, index) => (
          <li key={step} className={join(styles.step, index <= place && styles.reached)}>
            <button
              type="button"
              disabled={!isOpen(step)}
              aria-current={step === at ? 'step' : undefined}
              onClick={() => onGo(step)}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              {stepNames[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
