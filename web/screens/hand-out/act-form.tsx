import { type ReactNode, useEffect, useRef } from 'react'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import styles from './hand-out.module.css'

type Props = {
  /** What will happen, before it does. */
  consequence: ReactNode
  label: string
  ready: boolean
  busy: boolean
  problem: unknown
  onSend: () => void
  onBack: () => void
  children: ReactNode
}

/** The form of an act on the seats that are chosen: what it needs, what will follow, yes or back. It takes the focus. */
export function ActForm({ consequence, label, ready, busy, problem, onSend, onBack, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus(), [])
  return (
    <form
      ref={form}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !busy) onSend()
      }}
    >
      {children}
      <p className={styles.consequence} role="status">
        {consequence}
      </p>
      <ActProblem problem={problem} onReload={onBack} />
      <Button type="submit" tone="act" wide busy={busy} disabled={!ready}>
        {label}
      </Button>
      <Button wide onClick={onBack}>
        Back
      </Button>
    </form>
  )
}
