import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import type { Limit } from '../../affordance/things/guests.ts'
import { RadioField } from '../../kit/field.tsx'
import { MoneyField } from '../../kit/money-field.tsx'
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
  const [form, setForm] = useState({
    name: limit?.name ?? '',
    cents: (limit?.amount ?? 30_000) as number | undefined,
    guests: limit?.guests ?? 'all',
    level: limit?.level ?? 'block',
  })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const add = useAct('limits.add-gift-limit')
  const edit = useAct('limits.edit-gift-limit')
  const act = limit ? edit : add
  const send = () =>
    act.run({
      ...(limit ? { subject: limit.id, version: limit.version } : {}),
      input: { ...form, cents: form.cents ?? 0 },
      says: `${form.name} holds from now on.`,
      done: onClose,
    })
  return (
    <LimitDialog
      title={limit ? `Change ${limit.name}` : 'A gift limit'}
      name={form.name}
      onName={(name) => set({ name })}
      act={act}
      isReady={form.cents !== undefined}
      onSend={send}
      onClose={onClose}
    >
      <MoneyField
        label="Value a guest and calendar year"
        required
        cents={form.cents}
        hint="by the higher of cost, face value and fair value. Only where the host stays away."
        onChange={(cents) => set({ cents })}
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
