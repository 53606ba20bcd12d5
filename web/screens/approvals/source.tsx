import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Special } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../kit/field.tsx'
import { MoneyField } from '../../kit/money-field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './approvals.module.css'
import { Deny } from './deny.tsx'
import { EventPicker } from './event-picker.tsx'

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

function Bought({ special, onClose }: { special: Special; onClose: () => void }) {
  const [event, setEvent] = useState<{ id: string; name: string } | null>(null)
  const [lot, setLot] = useState({
    quantity: String(special.quantity),
    category: 'seat',
    section: '',
    rowName: '',
    seatFrom: '1',
    delivery: 'mobile',
    note: '',
  })
  const [faceValueCents, setFace] = useState<number>()
  const [costCents, setCost] = useState<number>()
  const change = (part: Partial<typeof lot>) => setLot({ ...lot, ...part })
  const act = useAct('specials.source')
  const missing = Object.entries({
    event,
    section: lot.section.trim(),
    'face value': faceValueCents?.toString(),
    cost: costCents?.toString(),
  }).flatMap(([what, value]) => (value ? [] : [what]))
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
        faceValueCents: faceValueCents ?? 0,
        costCents: costCents ?? 0,
        note: lot.note.trim(),
      },
      says: `${plural(Number(lot.quantity), 'seat is', 'seats are')} ${special.owner.name}’s. They say for whom.`,
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
          <MoneyField label="Face value of one" cents={faceValueCents} onChange={setFace} />
          <MoneyField
            label="Cost of one"
            hint="0 where they cost nothing"
            cents={costCents}
            onChange={setCost}
          />
        </div>
        <TextArea
          label="Note"
          optional
          rows={2}
          value={lot.note}
          onChange={(changed) => change({ note: changed.currentTarget.value })}
        />
        <ActProblem problem={act.problem} onReload={onClose} />
        {missing.length > 0 ? <p className="muted small">Still to say: {missing.join(', ')}</p> : null}
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={missing.length > 0}>
            Put them in
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
