import type { ReactNode } from 'react'
import type { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import styles from './limits.module.css'

type Props = {
  title: string
  name: string
  onName: (name: string) => void
  act: ReturnType<typeof useAct>
  /** whether the rest of it can be kept */
  isReady?: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** What every limit has: a name that people read, and how it is kept. */
export function LimitDialog({ title, name, onName, act, isReady = true, onSend, onClose, children }: Props) {
  return (
    <Dialog title={title} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSend()
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          required
          maxLength={80}
          hint="People read it when they meet it."
          value={name}
          error={errorAt(act.problem, 'name')}
          onChange={(typed) => onName(typed.currentTarget.value)}
        />
        {children}
        <ActProblem problem={act.problem} onReload={onClose} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={name.trim() === '' || !isReady}>
            Keep it
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
