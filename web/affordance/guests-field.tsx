import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import styles from './guests-field.module.css'
import type { Guest } from './things/box-office.ts'

type Props = { guests: Guest[]; room: number; onChange: (guests: Guest[]) => void }

/** Who comes. Seats without a name are named later. */
export function GuestsField({ guests, room, onChange }: Props) {
  const change = (at: number, part: Partial<Guest>) =>
    onChange(guests.map((guest, index) => (index === at ? { ...guest, ...part } : guest)))
  const open = Math.max(0, room - guests.length)
  return (
    <fieldset className={styles.guests}>
      <legend className={styles.legend}>Guests</legend>
      {guests.map((guest, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: guests have no identity before they are sent.
        <div key={at} className={styles.guest}>
          <TextField
            label={`Name of guest ${at + 1}`}
            unseenLabel
            placeholder="Name"
            value={guest.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <TextField
            label={`Company of guest ${at + 1}`}
            unseenLabel
            placeholder="Company"
            value={guest.company ?? ''}
            onChange={(event) =>
              change(at, {
                company: event.currentTarget.value,
                kind: event.currentTarget.value ? 'contact' : 'employee',
              })
            }
          />
          <Button
            aria-label={`Leave out guest ${at + 1}`}
            onClick={() => onChange(guests.filter((_, index) => index !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <div className={styles.more}>
        {open > 0 ? (
          <Button onClick={() => onChange([...guests, { name: '', company: '', kind: 'employee' }])}>
            Name a guest
          </Button>
        ) : null}
        <span className="muted small">{open > 0 ? `${open} can be named later` : 'Everybody is named'}</span>
      </div>
    </fieldset>
  )
}
