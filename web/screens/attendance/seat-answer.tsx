import type { SeatOnItsWay } from '../../affordance/things/delivery.ts'
import { TextField } from '../../kit/field.tsx'
import { join } from '../../kit/join.ts'
import styles from './attendance.module.css'

export type Answer = { attended: boolean; name?: string }
type Props = { seat: SeatOnItsWay; answer: Answer | undefined; onAnswer: (answer: Answer) => void }

/** One person and two large buttons. Where nobody was named, one may say who it was. */
export function SeatAnswer({ seat, answer, onAnswer }: Props) {
  const { section, row, seat: number, person, arrivedAt } = seat
  const name = person ? (person.isHost ? 'You' : person.name) : 'Nobody was named'
  const place = [section, row && `row ${row}`, number && `seat ${number}`].filter(Boolean).join(' · ')
  const choice = (attended: boolean, label: string) => (
    <button
      type="button"
      aria-pressed={answer?.attended === attended}
      className={join(styles.choice, attended ? styles.came : styles.missed)}
      onClick={() => onAnswer({ ...answer, attended })}
    >
      {label}
    </button>
  )
  return (
    <li>
      <fieldset className={styles.seat}>
        <legend className={styles.who}>
          <b>{name}</b> <span className="muted small">{person?.company}</span>
          <span className={styles.place}>
            {place}
            {arrivedAt ? ' · came in with the code' : ''}
          </span>
        </legend>
        <div className={styles.choices}>
          {choice(true, person ? 'Came' : 'Somebody came')}
          {choice(false, person ? 'Did not come' : 'Stayed empty')}
        </div>
        {!person && answer?.attended ? (
          <TextField
            label="Who was it?"
            optional
            maxLength={200}
            value={answer.name ?? ''}
            onChange={(event) => onAnswer({ attended: true, name: event.currentTarget.value })}
          />
        ) : null}
      </fieldset>
    </li>
  )
}
