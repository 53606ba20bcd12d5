import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Special } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../kit/field.tsx'
import { Picker } from '../../kit/picker.tsx'
import styles from './approvals.module.css'
import { Deny } from './deny.tsx'

/** Seats were bought, or none were to be had. */
export function Source({ special, listens }: { special: Special; listens: boolean }) {
  const [step, setStep] = useState<'choose' | 'source' | 'decline'>('choose')
  const subject = { id: special.id, version: special.version, label: `S${special.number}` }
  if (step === 'decline')
    return <Deny order={special} id="specials.decline" act="Nothing found" onBack={() => setStep('choose')} />
  return (
    <div className={styles.acts}>
      <FunctionButton
        id="specials.source"
        verdict={special.can['specials.source']}
        subject={subject}
        label="Seats bought …"
        tone="act"
        wide
        listens={listens}
        onAct={() => setStep('source')}
      />
      <FunctionButton
        id="specials.decline"
        verdict={special.can['specials.decline']}
        subject={subject}
        label="Nothing found"
        tone="plain"
        wide
        listens={listens}
        onAct={() => setStep('decline')}
      />
      {step === 'source' ? <Bought special={special} onClose={() => setStep('choose')} /> : null}
    </div>
  )
}

const kinds = ['seat', 'suite', 'club', 'standing', 'parking', 'pass']
const ways = [
  { value: 'mobile', label: 'Mobile transfer' },
  { value: 'pdf', label: 'PDF' },
  { value: 'will-call', label: 'Will call' },
  { value: 'hard-stock', label: 'Paper' },
]
const cents = (amount: string) => Math.round(Number(amount.replace(',', '.')) * 100)

function Bought({ special, onClose }: { special: Special; onClose: () => void }) {
  const [event, setEvent] = useState<{ id: string; name: string } | null>(null)
  const [lot, setLot] = useState({
    quantity: String(special.quantity),
    category: 'seat',
    section: '',
    rowName: '',
    seatFrom: '1',
    delivery: 'mobile',
    face: '',
    cost: '',
    note: '',
  })
  const change = (part: Partial<typeof lot>) => setLot({ ...lot, ...part })
  const act = useAct('specials.source')
  const isReady = event !== null && lot.section.trim() !== '' && lot.face !== '' && lot.cost !== ''
  const save = () =>
    act.run({
      subject: special.id,
      version: special.version,
      input: {
        eventId: event?.id ?? '',
        quantity: Number(lot.quantity),
        category: lot.category,
        section: lot.section.trim(),
        rowName: lot.rowName.trim(),
        seatFrom: Number(lot.seatFrom),
        delivery: lot.delivery,
        faceValueCents: cents(lot.face),
        costCents: cents(lot.cost),
        note: lot.note.trim(),
      },
      says: `${lot.quantity} seats are ${special.owner.name}’s. They say for whom.`,
      done: onClose,
    })
  const text = (label: string, key: keyof typeof lot, field: string, more: object = {}) => (
    <TextField
      label={label}
      value={lot[key]}
      error={errorAt(act.problem, field)}
      onChange={(changed) => change({ [key]: changed.currentTarget.value })}
      {...more}
    />
  )
  return (
    <Dialog title={`Seats for ${special.owner.name}: ${special.eventName}`} opened onClose={onClose} wide>
      <form
        className={styles.bought}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          save()
        }}
      >
        <EventPicker value={event} onChange={setEvent} wished={special.eventName} />
        <div className={styles.three}>
          {text('Seats', 'quantity', 'quantity', { type: 'number', min: 1, max: 50 })}
          <SelectField
            label="Category"
            value={lot.category}
            choices={kinds.map((value) => ({ value, label: value }))}
            onChange={(category) => change({ category })}
          />
          <SelectField
            label="Delivery"
            value={lot.delivery}
            choices={ways}
            onChange={(delivery) => change({ delivery })}
          />
          {text('Section', 'section', 'section')}
          {text('Row', 'rowName', 'rowName')}
          {text('First seat', 'seatFrom', 'seatFrom', { type: 'number', min: 1 })}
          {text('Face value of one', 'face', 'faceValueCents', { inputMode: 'decimal' })}
          {text('Cost of one', 'cost', 'costCents', { inputMode: 'decimal' })}
        </div>
        <TextArea
          label="Note"
          optional
          rows={2}
          value={lot.note}
          onChange={(changed) => change({ note: changed.currentTarget.value })}
        />
        <ActProblem problem={act.problem} onReload={onClose} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={!isReady}>
            Put them in
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}

type PickerProps = {
  value: { id: string; name: string } | null
  onChange: (event: { id: string; name: string } | null) => void
  wished: string
}

function EventPicker({ value, onChange, wished }: PickerProps) {
  const [text, setText] = useState('')
  const events = useRead('events.list', { input: { q: text, when: 'upcoming', limit: 20 }, keep: true })
  return (
    <div>
      <Picker
        label="Event"
        hint={`Asked for: ${wished}`}
        placeholder="Type a part of its name"
        text={value?.name ?? text}
        onText={(next) => {
          setText(next)
          onChange(null)
        }}
        choices={(events.data?.items ?? []).map((event) => ({
          value: event.id,
          label: event.name,
          detail: `${event.venueName}, ${event.startsAt.slice(0, 10)}`,
        }))}
        onPick={(choice) => onChange({ id: choice.value, name: choice.label })}
        nothing="No event by that name"
        autoFocus
      />
      <p className="muted small">
        Not on the calendar yet? <Link to="/events">Add the event</Link>, then come back.
      </p>
    </div>
  )
}
