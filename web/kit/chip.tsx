import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { join } from './join.ts'

export type Tone = 'allowed' | 'refused' | 'waiting' | 'idle' | 'accent'

/** A state in a word. The ground repeats what the word says and never stands for it. */
export function Chip({ tone = 'idle', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={join(styles.chip, styles[tone])}>{children}</span>
}

export function Dot({ tone = 'idle', label }: { tone?: Tone; label: string }) {
  return <span className={join(styles.dot, styles[tone])} title={label} />
}
