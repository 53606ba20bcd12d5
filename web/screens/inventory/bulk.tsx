import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Admission } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import { placeOf } from './columns.tsx'
import styles from './inventory.module.css'
import type { Selection } from './selection.ts'

const acts = {
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
type Leaving = keyof typeof acts

/** What can be done with all that is marked. One that cannot be done with one of them says with which, and why. */
export function Bulk({ items, selection }: { items: Admission[]; selection: Selection }) {
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const receive = useAct('inventory.receive')
  const say = usePlural()
  const marked = items.filter(({ id }) => selection.ids.includes(id))
  useKey('Escape', 'Mark nothing', selection.none, marked.length > 0 && leaving === null)
  if (marked.length === 0) return null
  const count = say(marked.length, 'ticket')
  const button = (id: Leaving | 'inventory.receive') => {
    const refused = marked.find((one) => one.can[id] && !one.can[id].allowed)
    const one = refused ?? marked[0]
    return {
      id,
      verdict: one?.can[id],
      subject: one && { id: one.id, version: one.version, label: placeOf(one) },
    }
  }
  const done = (says: string) => ({ says, done: selection.none })
  return (
    <section className={styles.bulk} aria-label="What is marked">
      <b role="status">{count} marked</b>
      <FunctionButton
        {...button('inventory.receive')}
        label="Receive"
        busy={receive.busy}
        onAct={() => receive.run({ input: { admissionIds: selection.ids }, ...done(`Received: ${count}.`) })}
      />
      {(Object.keys(acts) as Leaving[]).map((id) => (
        <FunctionButton
          key={id}
          {...button(id)}
          label={acts[id].label}
          tone="plain"
          onAct={() => setLeaving(id)}
        />
      ))}
      <Button tone="quiet" onClick={selection.none} keyHint="Esc">
        Mark nothing
      </Button>
      <ActProblem problem={receive.problem} onReload={receive.forget} />
      {leaving ? (
        <LeaveDialog
          id={leaving}
          count={count}
          ids={selection.ids}
          onClose={() => setLeaving(null)}
          onDone={selection.none}
        />
      ) : null}
    </section>
  )
}

type LeaveProps = {
  id: Leaving
  count: string
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

function LeaveDialog({ id, count, ids, onClose, onDone }: LeaveProps) {
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
