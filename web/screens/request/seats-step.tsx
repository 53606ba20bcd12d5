import { Link } from '@tanstack/react-router'
import { saySeats } from '../../affordance/seats.ts'
import { RadioField, SelectField, TextField } from '../../kit/field.tsx'
import { plural, useMoney } from '../../kit/numbers.tsx'
import { sayName } from '../../kit/words.ts'
import { type How, pickedNames, sectionKey } from './form.ts'
import { PickSeats } from './pick-seats.tsx'
import styles from './request.module.css'
import type { Told } from './told.ts'

const hows = [
  { value: 'together', label: 'Anywhere together' },
  { value: 'section', label: 'In one section' },
  { value: 'picked', label: 'I pick them' },
]

/** How many and where, or these very seats. */
export function SeatsStep(told: Told) {
  const { form, event, order, isGiven, onChange } = told
  if (isGiven && order) {
    return (
      <>
        <p>
          These seats were given to you. Say for whom, or{' '}
          <Link to="/orders/$order" params={{ order: order.id }}>
            hand those you do not need to a colleague
          </Link>
          .
        </p>
        {saySeats(order.seats).map((line) => (
          <p key={line} className="mono">
            {line}
          </p>
        ))}
      </>
    )
  }
  return (
    <>
      <RadioField
        legend="Which seats"
        name="how"
        choices={hows}
        value={form.how}
        onChange={(how) => onChange({ how: how as How })}
      />
      {form.how === 'picked' ? <Picked {...told} /> : <Counted {...told} />}
      {event.available === 0 ? (
        <p className={styles.hint}>
          No seats are left.{' '}
          {event.waitlist
            ? 'There is a waiting list: say how many you would like, and join it with the last step.'
            : 'There is no waiting list for it.'}{' '}
          For what the company does not own, <Link to="/specials/new">make a special request</Link>.
        </p>
      ) : null}
    </>
  )
}

function Counted({ form, event, onChange }: Told) {
  const money = useMoney()
  const chosen = event.sections.find((one) => sectionKey(one) === form.section)
  const left = form.how === 'section' && chosen ? chosen.available : event.available
  const each = form.how === 'section' ? chosen?.faceValueCents : undefined
  return (
    <div className={styles.pair}>
      <TextField
        label="How many"
        type="number"
        inputMode="numeric"
        min={1}
        max={50}
        value={Number.isNaN(form.quantity) ? '' : form.quantity}
        onChange={(change) => onChange({ quantity: change.currentTarget.valueAsNumber })}
        hint={`${plural(left, 'seat')} left${each ? ` · from ${money(each)} each` : ''}`}
      />
      {form.how === 'section' ? (
        <SelectField
          label="Where"
          empty="Choose"
          choices={event.sections.map((one) => ({
            value: sectionKey(one),
            label: `${one.section}, ${sayName(one.category)} (${one.available} left)`,
          }))}
          value={form.section}
          onChange={(section) => onChange({ section })}
        />
      ) : null}
    </div>
  )
}

function Picked({ form, event, onChange }: Told) {
  const names = pickedNames(event, form.picked)
  return (
    <>
      <p aria-live="polite">
        {names.length === 0 ? 'Press the seats you would like.' : `${plural(names.length, 'seat')}: `}
        <span className="mono small">{saySeats(names).join(', ')}</span>
      </p>
      {event.sections.map((section) => (
        <PickSeats
          key={sectionKey(section)}
          section={section}
          picked={form.picked}
          onChange={(picked) => onChange({ picked })}
        />
      ))}
    </>
  )
}
