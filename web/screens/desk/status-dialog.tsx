import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../kit/field.tsx'
import styles from './form.module.css'

/** Another status, with a word why; on hold takes a day to come back. */
export function StatusDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const lists = useRead('catalogue.lists', { input: { applicationId: ticket.applicationId }, fresh: 300 })
  const [chosen, setStatusId] = useState<string>()
  const statusId = chosen ?? ticket.statusId
  const [comment, setComment] = useState('')
  const [until, setUntil] = useState('')
  const act = useAct('tickets.update-status')
  const opened = useOpenedVersion(ticket.version)
  const status = lists.data?.statuses.find((one) => one.id === statusId)
  const reload = () => {
    act.forget()
    opened.loadAnew()
  }
  const send = () =>
    act.run({
      subject: ticket.id,
      version: opened.version,
      input: {
        statusId,
        comment: comment || undefined,
        goesOffHoldAt: status?.class === 'on-hold' && until ? new Date(until).toISOString() : undefined,
      },
      says: `#${ticket.number} is now ${status?.name ?? 'changed'}.`,
      undo: () => backTo(ticket),
      done: onClose,
    })
  return (
    <Dialog title={`Status of #${ticket.number}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <SelectField
          label="Status"
          choices={(lists.data?.statuses ?? [{ id: ticket.statusId, name: ticket.statusName }]).map(
            (one) => ({
              value: one.id,
              label: one.name,
            }),
          )}
          value={statusId}
          onChange={setStatusId}
          data-autofocus
          error={errorAt(act.problem, 'statusId')}
        />
        {status?.class === 'on-hold' ? (
          <TextField
            label="Comes back"
            type="datetime-local"
            optional
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            error={errorAt(act.problem, 'goesOffHoldAt')}
          />
        ) : null}
        <TextArea
          label="A word about it"
          optional
          hint="The requester reads it."
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          error={errorAt(act.problem, 'comment')}
        />
        <ActProblem problem={act.problem} onReload={reload} />
        <DialogFoot>
          <Button
            type="submit"
            tone="act"
            busy={act.busy}
            disabled={statusId === ticket.statusId && !comment}
          >
            Set status
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}

async function backTo(before: Ticket): Promise<void> {
  const now = await call('tickets.view', { subject: before.id })
  const goesOffHoldAt = before.goesOffHoldAt ?? undefined
  await call('tickets.update-status', {
    subject: before.id,
    version: now.version,
    input: { statusId: before.statusId, goesOffHoldAt },
  })
}
