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
import { AllDialog } from './all-dialog.tsx'
import styles from './inventory.module.css'
import { placeOf } from './place.ts'
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

type Props = {
  items: Admission[]
  total: number
  filter: Record<string, string>
  selection: Selection
}

/** What can be done with all that is marked. One that cannot be done with one of them says with which, and why. */
export function Bulk({ items, total, filter, selection }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [all, setAll] = useState<Leaving | 'inventory.receive' | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const receive = useAct('inventory.receive')
  const say = usePlural()
  const marked = items.filter(({ id }) => selection.ids.includes(id))
  useKey('Escape', 'Mark nothing', selection.none, marked.length > 0 && leaving === null && all === null)
  // What came of it is still told when none of them fits the filters any more.
  if (marked.length === 0 && all === null) return null
  const none = () => {
    setWhole(false)
    selection.none()
  }
  const count = say(marked.length, 'ticket')
  const button = (id: Leaving | 'inventory.receive') => {
    const refused = !isWhole && marked.find((one) => one.can[id] && !one.can[id].allowed)
    const one = refused || (marked.find((each) => each.can[id]?.allowed) ?? marked[0])
    return {
      id,
      verdict: one?.can[id],
      subject: one && { id: one.id, version: one.version, label: placeOf(one) },
    }
  }
  const done = (says: string) => ({ says, done: selection.none })
  return (
    <section className={styles.bulk} aria-label="What is marked" hidden={marked.length === 0}>
      <b role="status">{isWhole ? `All ${say(total, 'ticket')} that fit` : `${count} marked`}</b>
      {total > marked.length && !isWhole ? (
        <Button tone="quiet" onClick={() => setWhole(true)}>
          All {say(total, 'ticket')} that fit
        </Button>
      ) : null}
      <FunctionButton
        {...button('inventory.receive')}
        label="Receive"
        busy={receive.busy}
        onAct={() =>
          isWhole
            ? setAll('inventory.receive')
            : receive.run({ input: { admissionIds: selection.ids }, ...done(`Received: ${count}.`) })
        }
      />
      {(Object.keys(acts) as Leaving[]).map((id) => (
        <FunctionButton
          key={id}
          {...button(id)}
          label={acts[id].label}
          tone="plain"
          onAct={() => (isWhole ? setAll(id) : setLeaving(id))}
        />
      ))}
      <Button tone="quiet" onClick={none} keyHint="Esc">
        Mark nothing
      </Button>
      <ActProblem problem={receive.problem} onReload={receive.forget} />
      {all ? (
        <AllDialog
          id={all}
          label={all === 'inventory.receive' ? 'Receive' : acts[all].label}
          text={all === 'inventory.receive' ? undefined : acts[all]}
          {...{ total, filter }}
          onClose={() => setAll(null)}
          onDone={none}
        />
      ) : null}
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
