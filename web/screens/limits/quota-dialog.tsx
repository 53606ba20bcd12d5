import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useRead } from '../../affordance/read.ts'
import type { Limit } from '../../affordance/things/guests.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { RadioField, SelectField, TextField } from '../../kit/field.tsx'
import { LimitDialog } from './limit-dialog.tsx'
import styles from './limits.module.css'

const pers = [
  { value: 'person', label: 'Each person' },
  { value: 'department', label: 'Each department' },
  { value: 'event', label: 'Everybody together' },
]
const periods = [
  { value: 'event', label: 'One event' },
  { value: 'month', label: 'A month' },
  { value: 'quarter', label: 'A quarter' },
  { value: 'year', label: 'A year' },
]
const categories = [
  { value: 'seat', label: 'Seats' },
  { value: 'suite', label: 'Suites' },
  { value: 'club', label: 'Club' },
  { value: 'standing', label: 'Standing' },
  { value: 'parking', label: 'Parking' },
  { value: 'pass', label: 'Passes' },
]
const levels = [
  { value: 'block', label: 'Take no such request' },
  { value: 'warn', label: 'Warn' },
]

type Props = { limit: Limit | null; departments: Ref[]; onClose: () => void }

/** How many seats, for whom, within what, and what happens over it. */
export function QuotaDialog({ limit, departments, onClose }: Props) {
  const [form, setForm] = useState({
    name: limit?.name ?? '',
    seats: limit?.amount ?? 4,
    per: limit?.per ?? 'person',
    period: limit?.period ?? 'quarter',
    category: limit?.category ?? '',
    accountId: limit?.department?.id ?? '',
    eventId: limit?.event?.id ?? '',
    level: limit?.level ?? 'block',
  })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const add = useAct('limits.add-quota')
  const edit = useAct('limits.edit-quota')
  const act = limit ? edit : add
  const events = useRead('events.list', { input: { limit: 200 }, fresh: 60 })
  const together = form.per === 'event'
  const send = () => {
    const { category, accountId, eventId, ...rest } = form
    act.run({
      ...(limit ? { subject: limit.id, version: limit.version } : {}),
      input: {
        ...rest,
        period: together ? 'event' : form.period,
        category: category || undefined,
        accountId: accountId || undefined,
        eventId: eventId || undefined,
      },
      says: `${form.name} holds from now on.`,
      done: onClose,
    })
  }
  return (
    <LimitDialog
      title={limit ? `Change ${limit.name}` : 'A quota of seats'}
      name={form.name}
      onName={(name) => set({ name })}
      act={act}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label="Seats"
        type="number"
        inputMode="numeric"
        min={0}
        required
        value={Number.isNaN(form.seats) ? '' : form.seats}
        onChange={(typed) => set({ seats: typed.currentTarget.valueAsNumber })}
      />
      <RadioField
        legend="For"
        name="per"
        choices={pers}
        value={form.per}
        onChange={(per) => set({ per: per as Limit['per'] })}
      />
      {together ? null : (
        <RadioField
          legend="Within"
          name="period"
          choices={periods}
          value={form.period}
          onChange={(period) => set({ period: period as Limit['period'] })}
        />
      )}
      <div className={styles.pair}>
        <SelectField
          label="Kind of place"
          empty="All but parking and passes"
          choices={categories}
          value={form.category}
          onChange={(category) => set({ category })}
        />
        <SelectField
          label="Department"
          empty="All"
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.accountId}
          onChange={(accountId) => set({ accountId })}
        />
      </div>
      <SelectField
        label="Event"
        empty="All"
        choices={(events.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={form.eventId}
        onChange={(eventId) => set({ eventId })}
      />
      <RadioField
        legend="Over it"
        name="level"
        choices={levels}
        value={form.level}
        onChange={(level) => set({ level: level as Limit['level'] })}
      />
    </LimitDialog>
  )
}
