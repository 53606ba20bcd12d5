import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Employee } from '../../affordance/things/employees.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import styles from './dialogs.module.css'

/** Who approves their orders from now on. */
export function ManagerDialog({ employee, onClose }: { employee: Employee; onClose: () => void }) {
  const [manager, setManager] = useState<Ref | null>(employee.manager)
  const act = useAct('employees.set-manager')
  const opened = useOpenedVersion(employee.version)
  const send = () =>
    act.run({
      subject: employee.id,
      version: opened.version,
      input: { managerId: manager?.id ?? null },
      says: manager
        ? `${manager.name} approves what ${employee.name} orders.`
        : `${employee.name} has no manager now.`,
      done: onClose,
    })
  return (
    <Dialog title={`Manager of ${employee.name}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PersonPicker
          label="Manager"
          hint="Orders that wait for approval go there at once. Empty: those who may decide about any order do."
          value={manager}
          onChange={setManager}
          autoFocus
        />
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy}>
            Set manager
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
