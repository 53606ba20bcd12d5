import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import styles from './inventory.module.css'

export const acts = {
  'admissions.void': {
    label: 'Make void',
    asks: 'reason',
    title: 'Reason',
    hint: 'such as lost, or taken back by the venue',
    says: 'void',
  },
  'inventory.donate': {
    label: 'Donate',
    asks: 'recipient',
    title: 'To whom',
    hint: 'the charity or club that gets them',
    says: 'donated',
  },
  'inventory.list-for-resale': {
    label: 'List for resale',
    asks: 'market',
    title: 'Where',
    hint: 'the marketplace or broker that sells them',
    says: 'listed for resale',
  },
} as const
export type Leaving = keyof typeof acts

type LeaveProps = {
  id: Leaving
  count: string
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

/** Admissions that leave the inventory for good, with the word that goes into the books. */
export function LeaveDialog({ id, count, ids, onClose, onDone }: LeaveProps) {
  const { label, asks, title, hint, says } = acts[id]
  const [text, setText] = useState('')
  const act = useAct(id)
  return (
    <Dialog title={`${label}: ${count}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          act.run({
            input: { admissionIds: [...ids], [asks]: text.trim() },
            says: `${count} ${says}.`,
            done: () => {
              onDone()
              onClose()
            },
          })
        }}
      >
        <p>They leave the inventory for good; nobody can ask for them any more.</p>
        <TextField
          label={title}
          hint={hint}
          required
          autoFocus
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button type="submit" tone="danger" busy={act.busy} disabled={text.trim() === ''}>
            {label}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
