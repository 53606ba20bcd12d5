import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { GuestsField } from '../../affordance/guests-field.tsx'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { isExtra } from '../../affordance/seats.ts'
import type { Guest, Order } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { useLeaveGuard } from '../../kit/leave-guard.tsx'
import { useToast } from '../../kit/toast.tsx'
import styles from './orders.module.css'

/** Beside the host; of parking alone, whoever drives. */
function roomFor({ quantity, seats, hostAttends }: Order): number {
  const places = quantity - seats.filter(isExtra).length
  return (places > 0 ? places : quantity) - (hostAttends ? 1 : 0)
}

/** Who comes. Once every seat has a name, the order goes on its way. */
export function GuestsDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const [start] = useState<Guest[]>(() =>
    order.guests.filter(({ kind }) => kind === 'contact' || kind === 'employee'),
  )
  const [guests, setGuests] = useState(start)
  const guard = useLeaveGuard(guests !== start)
  const close = () => guard.leave(onClose)
  const act = useAct('orders.name-guests')
  const toast = useToast()
  const opened = useOpenedVersion(order.version)
  const reload = () => {
    act.forget()
    opened.loadAnew()
  }
  const send = () =>
    act.run({
      subject: order.id,
      version: opened.version,
      input: {
        guests: guests
          .filter((guest) => guest.name.trim() !== '')
          .map(({ name, company, kind, email, contactId, personId }) => ({
            name: name.trim(),
            company: company ?? '',
            kind,
            email: email?.trim() ?? '',
            contactId: contactId ?? null,
            personId: personId ?? null,
          })),
      },
      done: (answer) => {
        const { state } = answer as { state: Order['state'] }
        toast({
          says:
            state === 'pending-approval'
              ? 'The guests are written down. Compliance decides about them first.'
              : 'The guests are written down.',
        })
        guard.release()
        onClose()
      },
    })
  return (
    <Dialog title={`Guests of order #${order.number}`} opened onClose={close} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <GuestsField
          guests={guests}
          room={roomFor(order)}
          hostAttends={order.hostAttends}
          onChange={setGuests}
        />
        <ActProblem problem={act.problem} onReload={reload} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy}>
            Keep these guests
          </Button>
          <Button onClick={close}>Back</Button>
        </DialogFoot>
      </form>
      {guard.asks}
    </Dialog>
  )
}
