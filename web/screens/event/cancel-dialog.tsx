import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { EventDetail } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextArea } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './event.module.css'

/** The question before something that cannot be taken back, with what it would end. */
export function CancelDialog({ event, onClose }: { event: EventDetail; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct('events.cancel')
  const opened = useOpenedVersion(event.version)
  const { orders = 0, seats = 0 } = event.atStake ?? {}
  return (
    <Dialog title={`Cancel ${event.name}?`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          act.run({
            subject: event.id,
            version: opened.version,
            input: { reason },
            says: `${event.name} is cancelled.`,
            done: onClose,
          })
        }}
      >
        <p>
          {orders + seats === 0 ? (
            'Nobody has ordered, and no seats are loaded. It stays on the calendar as cancelled.'
          ) : (
            <>
              This cancels <b>{plural(orders, 'order')}</b> and makes <b>{plural(seats, 'seat')}</b> void.
              Everybody who ordered or holds one is told, with your reason.
            </>
          )}{' '}
          It cannot be undone; where there may be another date, postpone it instead.
        </p>
        <TextArea
          label="Reason"
          required
          data-autofocus
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
          <Button type="submit" tone="danger" busy={act.busy} disabled={reason.trim() === ''}>
            Cancel the event
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
