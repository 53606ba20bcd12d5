import type { ImportProblem } from '../../affordance/things/loading.ts'
import { usePlural } from '../../kit/numbers.tsx'
import styles from './load.module.css'

/** Problems by their reason, the most frequent first. They are corrected in the file, which stays the truth. */
export function Problems({ problems }: { problems: ImportProblem[] }) {
  return <Reasons id="problems" title="What to correct in the file" reasons={problems} />
}

/** Of rows that are no mistake: what would come otherwise than one may think. */
export function Notes({ notes }: { notes: ImportProblem[] }) {
  return <Reasons id="notes" title="What to know before it is loaded" reasons={notes} look={styles.note} />
}

interface Shown {
  readonly id: string
  readonly title: string
  readonly reasons: ImportProblem[]
  readonly look?: string | undefined
}

function Reasons({ id, title, reasons: problems, look = '' }: Shown) {
  const plural = usePlural()
  if (problems.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.heading}/${problem.reason}`} className={`${styles.problem} ${look}`}>
            <p>
              <b>{titleOf(problem)}</b> <span className="muted">{plural(problem.count, 'row')}</span>
            </p>
            <p className={`${styles.examples} small`}>
              {problem.examples.map(({ row, value, detail }) => (
                <span key={row}>
                  <span className="mono">row {row}</span>
                  {value ? ` “${value}”` : ''}
                  {detail ? ` (${detail})` : ''}
                </span>
              ))}
              {problem.count > problem.examples.length ? (
                <span className="muted">and {problem.count - problem.examples.length} more</span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** “Date: is no day of the calendar”, or a sentence of its own. */
function titleOf({ heading, reason }: ImportProblem): string {
  if (/^[A-Z]/.test(reason)) return heading ? `${heading}: ${reason}` : reason
  return `${heading ?? 'It'} ${reason}`
}
