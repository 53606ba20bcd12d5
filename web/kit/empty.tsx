import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing here, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg width="46" height="26" viewBox="0 0 46 26" aria-hidden="true">
        <rect
          x="1"
          y="1"
          width="44"
          height="24"
          rx="5"
          fill="none"
          stroke="currentColor"
          strokeDasharray="3 3"
        />
        <path d="M32 4v18" stroke="currentColor" strokeWidth="2" strokeDasharray="2 3" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.next}>{children}</div> : null}
    </div>
  )
}
