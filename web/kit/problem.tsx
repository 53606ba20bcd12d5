import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './problem.module.css'

type Props = {
  title: string
  detail?: string
  kept?: string
  retry?: () => void
  retryLabel?: string
  children?: ReactNode
}

/** What happened, what was kept, what to do. */
export function Problem({ title, detail, kept, retry, retryLabel = 'Try again', children }: Props) {
  return (
    <div className={styles.problem} role="alert">
      <p className={styles.title}>{title}</p>
      {detail ? <p>{detail}</p> : null}
      {kept ? <p className="muted">{kept}</p> : null}
      {retry || children ? (
        <div className={styles.acts}>
          {retry ? <Button onClick={retry}>{retryLabel}</Button> : null}
          {children}
        </div>
      ) : null}
    </div>
  )
}
