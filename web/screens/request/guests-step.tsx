import { GuestsField } from '../../affordance/guests-field.tsx'
import { CheckField } from '../../kit/field.tsx'
import { seatsOf } from './form.ts'
import styles from './request.module.css'
import type { Told } from './told.ts'

/** Who comes, and whether their host does. */
export function GuestsStep({ form, order, isGiven, onChange }: Told) {
  const seats = isGiven && order ? order.quantity : seatsOf(form)
  return (
    <>
      <CheckField
        label="I come along"
        hint="and take one of the seats"
        checked={form.hostAttends}
        onChange={(change) => onChange({ hostAttends: change.currentTarget.checked })}
      />
      {form.hostAttends ? null : (
        <p className={styles.hint}>
          Without you, the tickets count as gifts to your guests, and towards what they may be given in a
          year.
        </p>
      )}
      <GuestsField
        guests={form.guests}
        room={seats - (form.hostAttends ? 1 : 0)}
        hostAttends={form.hostAttends}
        onChange={(guests) => onChange({ guests })}
      />
    </>
  )
}
