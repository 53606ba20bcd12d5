import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { TextArea } from '../../kit/field.tsx'
import { useLeaveGuard } from '../../kit/leave-guard.tsx'
import styles from './approvals.module.css'

type Props = {
  order: { id: string; version: number; owner: { name: string } }
  id: 'orders.deny' | 'orders.turn-down' | 'specials.deny' | 'specials.decline'
  act: string
  hint?: string
  onBack: () => void
}

/** No, and why: the reason is for the person who asked. */
export function Deny({ order, id, act, hint, onBack }: Props) {
  const [note, setNote] = useState('')
  const denial = useAct(id)
  const guard = useLeaveGuard(note.trim() !== '')
  const back = () => guard.leave(onBack)
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault()
        denial.run({
          subject: order.id,
          version: order.version,
          input: { note: note.trim() },
          done: guard.release,
          says: `Denied. ${order.owner.name} reads your reason.`,
        })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back()
      }}
    >
      <TextArea
        label="Reason"
        rows={3}
        required
        autoFocus
        hint={`${order.owner.name} reads it${hint ?? ''}.`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ActProblem problem={denial.problem} onReload={onBack} />
      <Button type="submit" tone="danger" wide busy={denial.busy} disabled={note.trim() === ''}>
        {act}
      </Button>
      <Button wide onClick={back}>
        Back
      </Button>
      {guard.asks}
    </form>
  )
}
