import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Admission } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import { AllDialog } from './all-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import styles from './inventory.module.css'
import { acts, LeaveDialog, type Leaving } from './leave-dialog.tsx'
import { placeOf } from './place.ts'
import { most, type Selection } from './selection.ts'

type AtOnce = 'inventory.receive' | 'admissions.release'
/** To the waiting list, a survey or some departments they are released where the list is made for it. */
const toEverybody = { to: 'public' }

type Props = {
  items: Admission[]
  total: number
  filter: Record<string, string>
  selection: Selection
}

/** What can be done with all that is marked. One that cannot be done with one of them says with which, and why. */
export function Bulk({ items, total, filter, selection }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [all, setAll] = useState<Leaving | AtOnce | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [isChanging, setChanging] = useState(false)
  const receive = useAct('inventory.receive')
  const release = useAct('admissions.release')
  const say = usePlural()
  const marked = items.filter(({ id }) => selection.ids.includes(id))
  useKey(
    'Escape',
    'Mark nothing',
    selection.none,
    marked.length > 0 && leaving === null && all === null && !isChanging,
  )
  // What came of it is still told when none of them fits the filters any more.
  if (marked.length === 0 && all === null && !isChanging) return null
  const none = () => {
    setWhole(false)
    selection.none()
  }
  const count = say(marked.length, 'admission')
  const button = (id: Leaving | AtOnce | 'inventory.edit-many') => {
    // A change names those it cannot be made with; everything else is done with all that are marked, or none.
    const refused =
      !isWhole && id !== 'inventory.edit-many' && marked.find((one) => one.can[id] && !one.can[id].allowed)
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
      <b role="status">{isWhole ? `All ${say(total, 'admission')} that fit` : `${count} marked`}</b>
      {total > marked.length && !isWhole ? (
        <Button tone="quiet" onClick={() => setWhole(true)}>
          All {say(total, 'admission')} that fit
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
      <FunctionButton
        {...button('inventory.edit-many')}
        label="Change"
        tone="plain"
        onAct={() => setChanging(true)}
      />
      <FunctionButton
        {...button('admissions.release')}
        label="Release to everybody"
        tone="plain"
        withKey={null}
        busy={release.busy}
        onAct={() =>
          isWhole
            ? setAll('admissions.release')
            : release.run({
                input: { admissionIds: selection.ids, to: 'public' },
                ...done(`Released to everybody: ${count}.`),
              })
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
      <ActProblem
        problem={receive.problem ?? release.problem}
        onReload={() => {
          receive.forget()
          release.forget()
        }}
      />
      {isChanging ? (
        <ChangeDialog
          items={isWhole ? null : marked.slice(0, most)}
          total={isWhole ? total : Math.min(marked.length, most)}
          filter={filter}
          showsCost={items.some(({ costCents }) => costCents !== null)}
          onClose={() => setChanging(false)}
        />
      ) : null}
      {all ? (
        <AllDialog
          id={all}
          {...wordsOf(all)}
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

const wordsOf = (id: Leaving | AtOnce) => {
  if (id === 'inventory.receive') return { label: 'Receive' }
  if (id === 'admissions.release') return { label: 'Release to everybody', also: toEverybody }
  return { label: acts[id].label, text: acts[id] }
}
