import type { ReactNode, Ref } from 'react'
import { join } from './join.ts'
import styles from './table.module.css'

type Props = { label: string; children: ReactNode; frameRef?: Ref<HTMLElement>; className?: string }

/** A table that scrolls inside its own frame; the frame takes focus so that the arrow keys can scroll it. */
export function Table({ label, children, frameRef, className }: Props) {
  return (
    <section
      ref={frameRef}
      className={join(styles.frame, className)}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>{children}</table>
    </section>
  )
}
