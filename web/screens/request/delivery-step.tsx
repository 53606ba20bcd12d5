import type { DeliveryWay } from '../../affordance/things/box-office.ts'
import { RadioField, TextArea, TextField } from '../../kit/field.tsx'
import type { Told } from './told.ts'

export const ways: { value: DeliveryWay; label: string }[] = [
  { value: 'mobile', label: 'On the phone' },
  { value: 'pdf', label: 'As a PDF' },
  { value: 'will-call', label: 'At the will-call window' },
  { value: 'hard-stock', label: 'On paper, by post' },
]

/** How the tickets should come. What the venue offers has the last word. */
export function DeliveryStep({ form, onChange }: Told) {
  return (
    <>
      <RadioField
        legend="How the tickets should come"
        name="delivery"
        choices={ways}
        value={form.by}
        onChange={(by) => onChange({ by: by as DeliveryWay, to: form.to.includes('@') ? form.to : '' })}
      />
      {form.by === 'mobile' || form.by === 'pdf' ? (
        <TextField
          label="E-mail"
          type="email"
          value={form.to}
          onChange={(change) => onChange({ to: change.currentTarget.value })}
          hint="of whoever takes the tickets"
        />
      ) : null}
      {form.by === 'hard-stock' ? (
        <TextArea
          label="Address"
          rows={3}
          value={form.to}
          onChange={(change) => onChange({ to: change.currentTarget.value })}
        />
      ) : null}
      {form.by === 'will-call' ? (
        <p className="muted">They wait at the venue in your name. Bring something that says who you are.</p>
      ) : null}
    </>
  )
}
