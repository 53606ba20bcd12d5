import type { Purpose } from '../../affordance/things/box-office.ts'
import { RadioField, TextArea } from '../../kit/field.tsx'
import type { Told } from './told.ts'

const purposes = [
  { value: 'client', label: 'Client' },
  { value: 'recognition', label: 'Recognition' },
  { value: 'team', label: 'Team' },
  { value: 'personal', label: 'Personal' },
]

/** What the organisation gives the seats for. */
export function PurposeStep({ form, onChange }: Told) {
  return (
    <>
      <RadioField
        legend="Business reason"
        name="purpose"
        choices={purposes}
        value={form.purpose}
        onChange={(purpose) => onChange({ purpose: purpose as Purpose })}
      />
      <TextArea
        label="Why it matters"
        rows={3}
        hint="Whoever decides reads it."
        value={form.note}
        onChange={(change) => onChange({ note: change.currentTarget.value })}
      />
    </>
  )
}
