import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { DepartmentsField, RolesField } from './choice-fields.tsx'
import styles from './dialogs.module.css'

const empty = { name: '', email: '', title: '' }

/** Asks somebody in by mail; the link is theirs alone and works once, within a day. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(empty)
  const [departmentIds, setDepartments] = useState<string[]>([])
  const [manager, setManager] = useState<Ref | null>(null)
  const choices = useRead('employees.choices', { fresh: 300 })
  const [picked, setRoles] = useState<string[]>()
  const roleIds = picked ?? (choices.data?.roles.slice(0, 1) ?? []).map(({ id }) => id)
  const act = useAct('employees.invite')
  const navigate = useNavigate()
  const field = (key: keyof typeof empty) => ({
    value: draft[key],
    error: errorAt(act.problem, key),
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [key]: event.currentTarget.value }),
  })
  const send = () =>
    act.run({
      input: { ...draft, departmentIds, managerId: manager?.id ?? null, roleIds },
      says: `${draft.name} is invited: the mail is on its way.`,
      done: (answer) => {
        onClose()
        void navigate({ to: `/employees/${(answer as { id: string }).id}` })
      },
    })
  return (
    <Dialog title="Invite somebody" opened onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div className={styles.pair}>
          <TextField
            label="Name"
            required
            maxLength={200}
            autoComplete="off"
            {...field('name')}
            data-autofocus
          />
          <TextField label="E-mail" type="email" required autoComplete="off" {...field('email')} />
          <TextField label="Job title" optional maxLength={200} {...field('title')} />
          <PersonPicker
            label="Manager"
            hint={errorAt(act.problem, 'managerId') ?? 'approves their orders'}
            value={manager}
            onChange={setManager}
          />
        </div>
        <DepartmentsField value={departmentIds} onChange={setDepartments} />
        <RolesField value={roleIds} onChange={setRoles} error={errorAt(act.problem, 'roleIds')} />
        <ActProblem problem={act.problem} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={roleIds.length === 0}>
            Send the invitation
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
