import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { GuestsField } from '../../affordance/guests-field.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { EventDetail, Guest, Order, Purpose } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, RadioField, SelectField, TextArea, TextField } from '../../kit/field.tsx'
import { plural, useMoney } from '../../kit/numbers.tsx'
import styles from './event.module.css'

const purposes = [
  { value: 'client', label: 'Client' },
  { value: 'recognition', label: 'Recognition' },
  { value: 'team', label: 'Team' },
  { value: 'personal', label: 'Personal' },
]

type Props = { event: EventDetail; section?: string; onClose: () => void }

/** How many, where, what for, and who comes. The seats are held from here until somebody decides. */
export function OrderDialog({ event, section: chosen, onClose }: Props) {
  const navigate = useNavigate()
  const money = useMoney()
  const [quantity, setQuantity] = useState(2)
  const [section, setSection] = useState(chosen ?? '')
  const [purpose, setPurpose] = useState<Purpose>('client')
  const [note, setNote] = useState('')
  const [hostAttends, setHostAttends] = useState(true)
  const [guests, setGuests] = useState<Guest[]>([])
  const act = useAct('orders.place')
  const place = event.sections.find((one) => one.section === section)
  const left = place?.available ?? event.available
  const value = place?.faceValueCents ? ` · worth ${money(place.faceValueCents * quantity)}` : ''
  const send = () =>
    act.run({
      input: {
        eventId: event.id,
        quantity,
        section: section || undefined,
        category: place?.category,
        purpose,
        note,
        hostAttends,
        guests: guests
          .filter((guest) => guest.name.trim() !== '')
          .map((guest) => ({ ...guest, company: guest.company ?? '' })),
      },
      says: `${plural(quantity, 'seat')} asked for. Your manager decides.`,
      done: (answer) => {
        const { id } = answer as Partial<Order>
        void navigate({ to: id ? `/orders/${id}` : '/admissions' })
      },
    })
  return (
    <Dialog title={`Ask for seats: ${event.name}`} opened onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <div className={styles.pair}>
          <TextField
            label="How many"
            type="number"
            inputMode="numeric"
            min={1}
            max={Math.max(1, left)}
            required
            data-autofocus
            value={Number.isNaN(quantity) ? '' : quantity}
            onChange={(change) => setQuantity(change.currentTarget.valueAsNumber)}
            hint={`${plural(left, 'seat')} left${value}`}
            error={errorAt(act.problem, 'quantity')}
          />
          <SelectField
            label="Where"
            empty="Anywhere together"
            choices={event.sections.map((one) => ({
              value: one.section,
              label: `${one.section} (${one.available} left)`,
            }))}
            value={section}
            onChange={setSection}
            error={errorAt(act.problem, 'section')}
          />
        </div>
        <RadioField
          legend="What for"
          name="purpose"
          choices={purposes}
          value={purpose}
          onChange={(next) => setPurpose(next as Purpose)}
        />
        <TextArea
          label="Why it matters"
          rows={3}
          required
          hint="Your manager reads it when deciding."
          value={note}
          onChange={(change) => setNote(change.currentTarget.value)}
          error={errorAt(act.problem, 'note')}
        />
        <CheckField
          label="I come along"
          checked={hostAttends}
          onChange={(change) => setHostAttends(change.currentTarget.checked)}
        />
        <GuestsField guests={guests} room={quantity - (hostAttends ? 1 : 0)} onChange={setGuests} />
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={!(quantity > 0)}>
            Ask for {plural(Math.max(quantity || 0, 0), 'seat')}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
