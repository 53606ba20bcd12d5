import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { isExtra } from '../../affordance/seats.ts'
import type { Order } from '../../affordance/things/box-office.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, TextField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './orders.module.css'

/** Seats that were given to me, handed on to a colleague who says for whom. */
export function ReassignDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const seats = order.seats.filter((seat) => !isExtra(seat)).length
  const extras = order.seats.length - seats
  const [person, setPerson] = useState<Ref | null>(null)
  const [quantity, setQuantity] = useState(seats)
  const [withParking, setWithParking] = useState(true)
  const act = useAct('orders.reassign')
  const opened = useOpenedVersion(order.version)
  const send = () =>
    act.run({
      subject: order.id,
      version: opened.version,
      input: { personId: person?.id, ...(seats > 0 ? { quantity } : {}), withParking },
      says: `${plural(quantity, 'seat')} handed on to ${person?.name}.`,
      done: onClose,
    })
  return (
    <Dialog title={`Re-assign seats of order #${order.number}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PersonPicker label="To" value={person} onChange={setPerson} autoFocus hint="They say for whom." />
        {errorAt(act.problem, 'personId') ? (
          <p role="alert" className={styles.missing}>
            This person cannot use seats: they need the Box Office.
          </p>
        ) : null}
        {seats > 0 ? (
          <TextField
            label={`How many of ${seats}`}
            type="number"
            inputMode="numeric"
            min={1}
            max={seats}
            value={Number.isNaN(quantity) ? '' : quantity}
            onChange={(change) => setQuantity(change.currentTarget.valueAsNumber)}
            error={errorAt(act.problem, 'quantity')}
          />
        ) : null}
        {extras > 0 ? (
          <CheckField
            label={`Parking and passes go along (${extras})`}
            checked={withParking}
            onChange={(change) => setWithParking(change.currentTarget.checked)}
          />
        ) : null}
        <ActProblem problem={act.problem} onReload={opened.loadAnew} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={!person}>
            Hand on
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
