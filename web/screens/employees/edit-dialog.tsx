import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Employee } from '../../affordance/things/employees.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { DepartmentsField } from './choice-fields.tsx'
import styles from './dialogs.module.css'

/** Name, title and departments. Only what was touched is sent. */
export function EditDialog({ employee, onClose }: { employee: Employee; onClose: () => void }) {
  const [touched, setTouched] = useState<{ name?: string; title?: string; departmentIds?: string[] }>({})
  const act = useAct('employees.edit')
  const opened = useOpenedVersion(employee.version)
  const send = () =>
    act.run({
      subject: employee.id,
      version: opened.version,
      input: touched,
      says: `${touched.name ?? employee.name} is up to date.`,
      done: onClose,
    })
  return (
    <Dialog title={`Edit ${employee.name}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label="Name"
          required
          maxLength={200}
          value={touched.name ?? employee.name}
          onChange={(event) => setTouched({ ...touched, name: event.currentTarget.value })}
          error={errorAt(act.problem, 'name')}
          data-autofocus
        />
        <TextField
          label="Job title"
          optional
          maxLength={200}
          value={touched.title ?? employee.title}
          onChange={(event) => setTouched({ ...touched, title: event.currentTarget.value })}
          error={errorAt(act.problem, 'title')}
        />
        <DepartmentsField
          value={touched.departmentIds ?? employee.departments.map(({ id }) => id)}
          onChange={(departmentIds) => setTouched({ ...touched, departmentIds })}
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
            Save
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
