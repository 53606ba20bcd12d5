import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { EventDetail } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, TextArea, TextField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './event.module.css'

/** Another day, or none yet. Orders stay as they are; the time in which seats can be asked for moves along. */
export function PostponeDialog({ event, onClose }: { event: EventDetail; onClose: () => void }) {
  const [day, setDay] = useState('')
  const [clock, setClock] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct('events.postpone')
  const opened = useOpenedVersion(event.version)
  const when = isOpen ? {} : { day, ...(clock ? { clock } : {}) }
  return (
    <Dialog title={`Postpone ${event.name}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          act.run({
            subject: event.id,
            version: opened.version,
            input: { ...when, reason },
            says: isOpen ? `${event.name} waits for a new date.` : `${event.name} has a new date.`,
            done: onClose,
          })
        }}
      >
        <p>
          {event.atStake && event.atStake.orders > 0
            ? `${plural(event.atStake.orders, 'order stays', 'orders stay')} as they are, and their owners are told.`
            : 'Nobody has ordered yet.'}
        </p>
        <div className={styles.pair}>
          <TextField
            label="New day"
            type="date"
            data-autofocus
            required={!isOpen}
            disabled={isOpen}
            value={isOpen ? '' : day}
            error={errorAt(act.problem, 'day')}
            onChange={(change) => setDay(change.currentTarget.value)}
          />
          <TextField
            label="New time"
            type="time"
            optional
            disabled={isOpen}
            hint="by the clock of the venue; left out, it stays"
            value={isOpen ? '' : clock}
            error={errorAt(act.problem, 'clock')}
            onChange={(change) => setClock(change.currentTarget.value)}
          />
        </div>
        <CheckField
          label="The new date is to be announced"
          checked={isOpen}
          onChange={(change) => setIsOpen(change.currentTarget.checked)}
        />
        <TextArea
          label="Reason"
          required
          rows={3}
          maxLength={500}
          value={reason}
          error={errorAt(act.problem, 'reason')}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={reason.trim() === ''}>
            Postpone
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
