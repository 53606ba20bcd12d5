import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Employee, RoleChange } from '../../affordance/things/employees.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { plural } from '../../kit/numbers.tsx'
import { RolesField } from './choice-fields.tsx'
import styles from './dialogs.module.css'

/** Other roles, and before anything is done what they would gain and lose, from the rules themselves. */
export function RolesDialog({ employee, onClose }: { employee: Employee; onClose: () => void }) {
  const before = employee.roles.map(({ id }) => id)
  const [chosen, setChosen] = useState(before)
  const act = useAct('employees.change-roles')
  const opened = useOpenedVersion(employee.version)
  const isSame = chosen.length === before.length && chosen.every((id) => before.includes(id))
  const send = () =>
    act.run({
      subject: employee.id,
      version: opened.version,
      input: { roleIds: chosen },
      says: `${employee.name} has other roles now.`,
      undo: before.length > 0 ? () => undoRoles(employee.id, before) : undefined,
      done: onClose,
    })
  return (
    <Dialog title={`Roles of ${employee.name}`} opened onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <RolesField value={chosen} onChange={setChosen} error={errorAt(act.problem, 'roleIds')} />
        {chosen.length === 0 ? (
          <p className="muted">Choose at least one. “Employee” brings nothing but ordering for oneself.</p>
        ) : (
          <Preview id={employee.id} chosen={chosen} isSame={isSame} />
        )}
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={isSame || chosen.length === 0}>
            Change roles
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}

const undoRoles = (id: string, roleIds: string[]) =>
  call('employees.change-roles', { subject: id, version: '*', input: { roleIds } })

function Preview({ id, chosen, isSame }: { id: string; chosen: string[]; isSame: boolean }) {
  const [asked] = useDebouncedValue(chosen, 150)
  const preview = useRead('employees.preview-roles', {
    subject: id,
    input: { roleIds: asked.toSorted() },
    keep: true,
    enabled: asked.length > 0,
  })
  if (preview.error) return <ReadProblem error={preview.error} retry={() => preview.refetch()} />
  if (!preview.data) return <div className={styles.previewPlace} />
  const { gains, losses, keeps } = preview.data
  return (
    <section aria-label="What it would mean" aria-live="polite">
      <div className={styles.preview}>
        <Changes title="They gain" sign="+" changes={gains} tone="gain" />
        <Changes title="They lose" sign="−" changes={losses} tone="loss" />
      </div>
      <p className="muted small">
        {isSame ? 'As it is now. ' : ''}
        {plural(keeps, 'thing', 'things')} they can do stay{keeps === 1 ? 's' : ''} as{' '}
        {keeps === 1 ? 'it is' : 'they are'}.
      </p>
    </section>
  )
}

type ChangesProps = { title: string; sign: string; changes: RoleChange[]; tone: 'gain' | 'loss' }

function Changes({ title, sign, changes, tone }: ChangesProps) {
  return (
    <div className={styles[tone]}>
      <h3>
        {title} {changes.length > 0 ? <span className="muted">{changes.length}</span> : null}
      </h3>
      {changes.length === 0 ? <p className="muted">Nothing</p> : null}
      <ul>
        {changes.map(({ id, title: says, whole }) => (
          <li key={id} title={id}>
            <span aria-hidden="true">{sign}</span>
            <span>
              {says}
              {whole ? '' : <span className="muted"> · in part</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
