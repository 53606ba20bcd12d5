import { Count } from './numbers.tsx'
import styles from './progress.module.css'

/** How far something is that takes its time. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div>
      <p className={styles.says}>
        <span>{label}</span>
        <span className="muted">
          <Count of={done} /> of <Count of={of} />
        </span>
      </p>
      <progress className={styles.bar} aria-label={label} value={done} max={Math.max(of, 1)} />
    </div>
  )
}
