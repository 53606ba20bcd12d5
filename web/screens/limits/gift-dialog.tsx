import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Limit } from '../../affordance/things/guests.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { RadioField, TextField } from '../../kit/field.tsx'
import { useMoney } from '../../kit/numbers.tsx'
import styles from './limits.module.css'

const guests = [
  { value: 'all', label: 'All guests' },
  { value: 'officials', label: 'Public officials' },
]
const levels = [
  { value: 'block', label: 'Take no such request' },
  { value: 'compliance', label: 'Ask compliance' },
  { value: 'warn', label: 'Warn' },
  { value: 'taxable', label: 'Note as taxable' },
]

/** What one guest may be given in a calendar year, and what happens over it. */
export function GiftDialog({ limit, onClose }: { limit: Limit | null; onClose: () => void }) {
  const money = useMoney()
  const [form, setForm] = useState({
    name: limit?.name ?? '',
    value: (limit?.amount ?? 30_000) / 100,
    guests: limit?.guests ?? 'all',
    level: limit?.level ?? 'block',
  })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const add = useAct('limits.add-gift-limit')
  const edit = useAct('limits.edit-gift-limit')
  const act = limit ? edit : add
  const cents = Math.round(form.value * 100)
  const send = () =>
    act.run({
      ...(limit ? { subject: limit.id, version: limit.version } : {}),
      input: { name: form.name, cents, guests: form.guests, level: form.level },
      says: `${form.name} holds from now on.`,
      done: onClose,
    })
  return (
    <Dialog title={limit ? `Change ${limit.name}` : 'A gift limit'} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          required
          maxLength={80}
          hint="People read it when they meet it."
          value={form.name}
          error={errorAt(act.problem, 'name')}
          onChange={(typed) => set({ name: typed.currentTarget.value })}
        />
        <TextField
          label="Value a guest and calendar year"
          type="number"
          inputMode="decimal"
          min={0}
          step="0.01"
          required
          value={Number.isNaN(form.value) ? '' : form.value}
          hint={
            Number.isNaN(form.value)
              ? undefined
              : `${money(cents)}, by the higher of cost, face value and fair value. Only where the host stays away.`
          }
          onChange={(typed) => set({ value: typed.currentTarget.valueAsNumber })}
        />
        <RadioField
          legend="For"
          name="guests"
          choices={guests}
          value={form.guests}
          onChange={(next) => set({ guests: next as Limit['guests'] })}
        />
        <RadioField
          legend="Over it"
          name="level"
          choices={levels}
          value={form.level}
          onChange={(next) => set({ level: next as Limit['level'] })}
        />
        <ActProblem problem={act.problem} onReload={onClose} />
        <DialogFoot>
          <Button
            type="submit"
            tone="act"
            busy={act.busy}
            disabled={form.name.trim() === '' || Number.isNaN(cents)}
          >
            Keep it
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
