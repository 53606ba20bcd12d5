import type { ReactNode } from 'react'
import { join } from './join.ts'
import styles from './stub.module.css'

type Props = {
  children: ReactNode
  /** What is done with it: number, state, deadline, decision. */
  counterfoil: ReactNode
  /** Upright: the stub hangs below the body, as on the phone. */
  upright?: boolean
  faded?: boolean
  selected?: boolean
  label?: string
  className?: string
}

/** A ticket: what the thing is, a perforation, and what is done with it. */
export function Stub({ children, counterfoil, upright, faded, selected, label, className }: Props) {
  return (
    <section
      aria-label={label}
      className={join(
        styles.stub,
        upright && styles.upright,
        faded && styles.faded,
        selected && styles.selected,
        className,
      )}
    >
      <div className={styles.body}>{children}</div>
      <div className={styles.counterfoil}>{counterfoil}</div>
    </section>
  )
}

/** The facts on a counterfoil. */
export function Facts({ of }: { of: [label: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {of.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
