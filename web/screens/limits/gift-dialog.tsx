import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import type { Limit } from '../../affordance/things/guests.ts'
import { RadioField, TextField } from '../../kit/field.tsx'
import { useMoney } from '../../kit/numbers.tsx'
import { LimitDialog } from './limit-dialog.tsx'

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
    <LimitDialog
      title={limit ? `Change ${limit.name}` : 'A gift limit'}
      name={form.name}
      onName={(name) => set({ name })}
      act={act}
      isReady={!Number.isNaN(cents)}
      onSend={send}
      onClose={onClose}
    >
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
    </LimitDialog>
  )
}
