import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { RadioField, TextArea, TextField } from '../../kit/field.tsx'
import { MoneyField } from '../../kit/money-field.tsx'
import { Page } from '../../kit/page.tsx'
import styles from './special-request.module.css'

const purposes = [
  { value: 'client', label: 'Client' },
  { value: 'recognition', label: 'Recognition' },
  { value: 'team', label: 'Team' },
  { value: 'personal', label: 'Personal' },
]
const empty = {
  eventName: '',
  venueName: '',
  day: '',
  quantity: '2',
  purpose: 'client',
  reason: '',
  neededBy: '',
}

/** Asks for seats that the organisation does not own. */
export function AskSpecially() {
  const [form, setForm] = useState(empty)
  const change = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  const act = useAct('specials.ask')
  const navigate = useNavigate()
  const [budgetCents, setBudget] = useState<number>()
  const isReady = form.eventName.trim() !== '' && form.reason.trim() !== '' && Number(form.quantity) >= 1
  const ask = () =>
    act.run({
      input: {
        eventName: form.eventName.trim(),
        venueName: form.venueName.trim(),
        ...(form.day ? { day: form.day } : {}),
        quantity: Number(form.quantity),
        purpose: form.purpose,
        reason: form.reason.trim(),
        ...(budgetCents === undefined ? {} : { budgetCents }),
        ...(form.neededBy ? { neededBy: form.neededBy } : {}),
      },
      says: 'Asked. Your manager decides, then seats are looked for.',
      done: ({ id }: { id: string }) => void navigate({ to: '/specials/$special', params: { special: id } }),
    } as Parameters<typeof act.run>[0])
  const text = (label: string, key: keyof typeof empty, field: string, more: object = {}) => (
    <TextField
      label={label}
      value={form[key]}
      error={errorAt(act.problem, field)}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
      {...more}
    />
  )
  return (
    <Page
      title="Ask for something special"
      narrow
      says={
        <>
          For seats that we do not own. What we own stands in <Link to="/events">Events</Link>.
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        {text('What', 'eventName', 'eventName', { required: true, placeholder: 'The event, as you know it' })}
        {text('Where', 'venueName', 'venueName', { optional: true, placeholder: 'The venue or the city' })}
        <div className={styles.two}>
          {text('When', 'day', 'day', { type: 'date', optional: true })}
          {text('How many seats', 'quantity', 'quantity', { type: 'number', min: 1, max: 50 })}
        </div>
        <RadioField
          legend="Purpose"
          name="purpose"
          choices={purposes}
          value={form.purpose}
          onChange={(purpose) => change({ purpose })}
        />
        <TextArea
          label="Why"
          rows={4}
          required
          hint="What speaks for it; your manager decides by this."
          value={form.reason}
          error={errorAt(act.problem, 'reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <div className={styles.two}>
          <MoneyField
            label="Budget for all of it"
            optional
            cents={budgetCents}
            error={errorAt(act.problem, 'budgetCents')}
            onChange={setBudget}
          />
          {text('Needed by', 'neededBy', 'neededBy', { type: 'date', optional: true })}
        </div>
        <ActProblem problem={act.problem} />
        <div className={styles.acts}>
          <Button type="submit" tone="act" busy={act.busy} disabled={!isReady}>
            Ask for it
          </Button>
          <Link to="/specials" className={buttonLooks()}>
            Back
          </Link>
        </div>
      </form>
    </Page>
  )
}
