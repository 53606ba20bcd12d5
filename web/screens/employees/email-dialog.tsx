import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Employee } from '../../affordance/things/employees.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import styles from './dialogs.module.css'

/** Where their mails go from now on, and what they sign in with. */
export function EmailDialog({ employee, onClose }: { employee: Employee; onClose: () => void }) {
  const [email, setEmail] = useState(employee.email)
  const act = useAct('employees.change-email')
  const opened = useOpenedVersion(employee.version)
  const send = () =>
    act.run({
      subject: employee.id,
      version: opened.version,
      input: { email: email.trim() },
      says: `${employee.name} has the address ${email.trim()} now.`,
      done: onClose,
    })
  return (
    <Dialog title={`E-mail of ${employee.name}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label="E-mail"
          hint={
            employee.status === 'invited'
              ? 'The invitation goes there, with a new link; the one of before ends.'
              : 'They are signed out, and sign in with it from now on; their password stays. Both addresses are told.'
          }
          type="email"
          required
          maxLength={320}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={errorAt(act.problem, 'email')}
          data-autofocus
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
            Change e-mail
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
