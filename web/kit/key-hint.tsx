import type { ReactNode } from 'react'
import styles from './key-hint.module.css'

/** The key that does the same; hidden where there is no keyboard to press it on. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  )
}
