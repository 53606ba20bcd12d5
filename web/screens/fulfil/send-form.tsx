import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { type Delivery, type Method, methodWords } from '../../affordance/things/delivery.ts'
import { Button } from '../../kit/button.tsx'
import { SelectField, TextArea, TextField } from '../../kit/field.tsx'
import styles from './fulfil.module.css'

type Field = {
  name: string
  label: string
  hint?: string
  required?: boolean
  from: (order: Delivery) => string
}

const isAddress = (text: string) => text.includes('@')
const toEmail: Field = {
  name: 'toEmail',
  label: 'E-mail address',
  required: true,
  from: ({ deliverTo, owner }) => (isAddress(deliverTo) ? deliverTo : owner.email),
}
const recipient: Field = {
  name: 'recipient',
  label: 'Picked up by',
  required: true,
  from: ({ owner }) => owner.name,
}

const fields: Record<Method, Field[]> = {
  mobile: [toEmail, { name: 'reference', label: 'Transfer reference', from: () => '' }],
  pdf: [toEmail],
  'will-call': [
    recipient,
    { name: 'idHint', label: 'Shows', hint: 'such as the last digits of a card', from: () => '' },
  ],
  'hard-stock': [
    { name: 'carrier', label: 'Carrier', required: true, from: () => '' },
    { name: 'tracking', label: 'Tracking number', from: () => '' },
    {
      name: 'address',
      label: 'Postal address',
      required: true,
      from: ({ deliverTo }) => (isAddress(deliverTo) ? '' : deliverTo),
    },
  ],
}

const consequence: Record<Method, string> = {
  mobile: 'Send the transfer in the app of the venue; they are told by mail to accept it.',
  pdf: 'A page for each seat goes out by mail at once.',
  'will-call': 'They are told where to pick them up.',
  'hard-stock': 'They are told who carries them.',
}

/** How they go: as the owner wishes, and what that way needs. */
export function SendForm({ order, onBack }: { order: Delivery; onBack: () => void }) {
  const [method, setMethod] = useState<Method>(order.method)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [note, setNote] = useState('')
  const act = useAct('orders.send')
  const shown = fields[method].map((field) => ({ ...field, value: typed[field.name] ?? field.from(order) }))
  const isReady = shown.every(({ required, value }) => !required || value.trim() !== '')
  const send = () =>
    act.run({
      subject: order.id,
      version: order.version,
      input: { method, note, ...Object.fromEntries(shown.map(({ name, value }) => [name, value])) },
      says: `#${order.number} is on its way to ${order.owner.name}.`,
      done: onBack,
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !act.busy) send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <SelectField
        label="By"
        autoFocus
        value={method}
        choices={Object.entries(methodWords).map(([value, label]) => ({ value, label }))}
        onChange={(next) => setMethod(next as Method)}
      />
      {shown.map(({ name, label, hint, required, value }) => (
        <TextField
          key={`${method}-${name}`}
          label={label}
          hint={hint}
          optional={!required}
          required={required}
          value={value}
          error={errorAt(act.problem, name)}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        />
      ))}
      <TextArea
        label="A word to them"
        optional
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className="small muted" role="status">
        {consequence[method]}
      </p>
      <ActProblem problem={act.problem} onReload={onBack} />
      <div className={styles.acts}>
        <Button type="submit" tone="act" busy={act.busy} disabled={!isReady}>
          Send {order.quantity}
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </form>
  )
}
