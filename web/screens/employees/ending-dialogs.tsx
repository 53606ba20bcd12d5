import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Employee } from '../../affordance/things/employees.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './dialogs.module.css'

type Props = { employee: Employee; onClose: () => void }

export function BlockDialog({ employee, onClose }: Props) {
  const act = useAct('employees.block')
  const send = () =>
    act.run({
      subject: employee.id,
      version: employee.version,
      says: `${employee.name} is shut out until somebody unblocks them.`,
      done: onClose,
    })
  return (
    <Dialog title={`Block ${employee.name}?`} opened onClose={onClose}>
      <div className={styles.form}>
        <p>
          They are signed out everywhere at once and cannot come in. What they hold stays theirs. You can
          unblock them at any time.
        </p>
        <ActProblem problem={act.problem} />
        <DialogFoot>
          <Button tone="danger" busy={act.busy} onClick={send} data-autofocus>
            Block them
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}

/** They leave: what they hold is named before, and goes to somebody. */
export function DeactivateDialog({ employee, onClose }: Props) {
  const { seats, orders, reports, proxies } = employee.holds
  const [heir, setHeir] = useState<Ref | null>(null)
  const act = useAct('employees.deactivate')
  const send = () =>
    act.run({
      subject: employee.id,
      version: employee.version,
      input: { heirId: heir?.id ?? null },
      says: `${employee.name} has left the Box Office.`,
      done: onClose,
    })
  return (
    <Dialog title={`Deactivate ${employee.name}?`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>They cannot sign in any more, and what they did stays in the books. At once:</p>
        <ul className={styles.consequences}>
          <li>
            <b>{plural(seats, 'seat')} to come</b> {seats === 1 ? 'goes' : 'go'} to{' '}
            {heir ? heir.name : 'their steward, or back into the stock'}
          </li>
          <li>
            <b>{plural(orders, 'order')} under way</b> {orders === 1 ? 'is' : 'are'} cancelled, but for what
            was sent
          </li>
          <li>
            <b>{plural(reports, 'person', 'people')}</b> who {reports === 1 ? 'reports' : 'report'} to them{' '}
            {reports === 1 ? 'reports' : 'report'} to {employee.manager?.name ?? 'nobody'}
          </li>
          <li>
            <b>{plural(proxies, 'proxy', 'proxies')}</b> from or to them {proxies === 1 ? 'ends' : 'end'}
          </li>
        </ul>
        {seats > 0 ? (
          <PersonPicker
            label="Who takes over their seats"
            hint="Somebody who may hand tickets out. Empty: back to their steward or into the stock."
            value={heir}
            onChange={setHeir}
            to={{ but: employee.id }}
          />
        ) : null}
        <ActProblem problem={act.problem} />
        <DialogFoot>
          <Button type="submit" tone="danger" busy={act.busy}>
            Deactivate them
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
