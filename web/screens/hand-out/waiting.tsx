import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { HeldEvent } from '../../affordance/things/handing.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { plural } from '../../kit/numbers.tsx'
import { When } from '../../kit/when.tsx'
import styles from './hand-out.module.css'
import { inputOf, noTerms, TermsFields } from './terms.tsx'

/** Whether people stand in line for this event, and who awards them seats. */
export function Waiting({ event }: { event: HeldEvent }) {
  const { can } = useMe()
  const { waitlist } = event
  const [open, setOpen] = useState(false)
  const mayOpen = can['admissions.open-waitlist']?.allowed === true
  if (!waitlist && !mayOpen) return null
  return (
    <div className={styles.tools}>
      <p className="small">
        {waitlist ? (
          <>
            Waiting list: <b>{plural(waitlist.waiting, 'request')}</b>, awarded by{' '}
            <b>{waitlist.approver.name}</b>
            {waitlist.closesAt ? (
              <>
                , closes <When at={waitlist.closesAt} />
              </>
            ) : null}
            .
          </>
        ) : (
          <span className="muted">Nobody can wait for this event.</span>
        )}
      </p>
      {mayOpen ? (
        <Button onClick={() => setOpen(true)}>
          {waitlist ? 'Change the waiting list' : 'Open a waiting list'}
        </Button>
      ) : null}
      {open ? <WaitlistDialog event={event} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

function WaitlistDialog({ event, onClose }: { event: HeldEvent; onClose: () => void }) {
  const [terms, setTerms] = useState(noTerms(event))
  const act = useAct('admissions.open-waitlist')
  return (
    <Dialog title={`Waiting list: ${event.name}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          act.run({
            input: { eventId: event.id, ...inputOf(terms, 'waitlist') },
            says: `${terms.approver?.name} awards the waiting list of ${event.name}.`,
            done: onClose,
          })
        }}
      >
        <TermsFields to="waitlist" terms={terms} onChange={setTerms} />
        <p className={styles.consequence} role="status">
          People can ask for seats of this event and wait. {terms.approver?.name ?? 'Whoever you name'} gives
          them what is released to the waiting list.
        </p>
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={terms.approver === null}>
            Save
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
