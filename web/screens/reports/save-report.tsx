import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Verdict } from '../../affordance/things/decisions.ts'
import type { ReportQuestion } from '../../affordance/things/reports.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { SelectField, TextField } from '../../kit/field.tsx'
import { scheduleChoices } from './schedules.ts'

/** Keeps the question as it stands in the address, and perhaps has its answer sent. */
export function SaveReport({ asked, verdict }: { asked: ReportQuestion; verdict: Verdict | undefined }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [schedule, setSchedule] = useState('')
  const save = useAct('reports.save')
  const close = () => {
    setOpen(false)
    setName('')
    setSchedule('')
    save.forget()
  }
  const send = () =>
    save.run({
      input: { name, asked, ...(schedule ? { schedule } : {}) },
      says: `“${name.trim()}” is saved.`,
      done: close,
    })
  return (
    <>
      <FunctionButton
        id="reports.save"
        verdict={verdict}
        label="Save …"
        onAct={() => setOpen(true)}
        withKey="S"
      />
      <Dialog title="Save this report" opened={open} onClose={close}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          {save.problem && !errorAt(save.problem, 'name') ? <ActProblem problem={save.problem} /> : null}
          <TextField
            label="Name"
            required
            maxLength={120}
            value={name}
            error={errorAt(save.problem, 'name')}
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <SelectField
            label="Send it to me"
            hint="As an Excel file by mail, in the morning, with what you may see at that moment."
            choices={scheduleChoices}
            value={schedule}
            onChange={setSchedule}
          />
          <DialogFoot>
            <Button tone="act" type="submit" busy={save.busy}>
              Save
            </Button>
            <Button tone="quiet" onClick={close}>
              Cancel
            </Button>
          </DialogFoot>
        </form>
      </Dialog>
    </>
  )
}
