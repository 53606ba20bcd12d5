import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { saySeats } from '../../affordance/seats.ts'
import type { HeldEvent, HeldSeat } from '../../affordance/things/handing.ts'
import type { FunctionId } from '../../gen/manifest.gen.ts'
import { plural, useMoney } from '../../kit/numbers.tsx'
import { Assign } from './assign.tsx'
import { Backfill } from './backfill.tsx'
import { Distribute } from './distribute.tsx'
import styles from './hand-out.module.css'
import { Reclaim } from './reclaim.tsx'
import { Release } from './release.tsx'
import { isIdle } from './standing.ts'

export type ActProps = { seats: HeldSeat[]; event: HeldEvent; onBack: () => void; onDone: () => void }

type Act = { id: FunctionId; label: string; form: (props: ActProps) => React.ReactNode }

const before: Act[] = [
  { id: 'admissions.assign', label: 'Assign', form: Assign },
  { id: 'admissions.distribute', label: 'Give to a decision maker', form: Distribute },
  { id: 'admissions.release', label: 'Release', form: Release },
  { id: 'admissions.reclaim', label: 'Take back', form: Reclaim },
]
const after: Act[] = [{ id: 'admissions.backfill', label: 'Say who used them', form: Backfill }]

type Props = { seats: HeldSeat[]; event: HeldEvent; isPast: boolean; onDone: () => void; listens: boolean }

/** What can be done with the seats that are chosen. Where some of them allow an act and others do not, it is for some. */
export function Panel({ seats, event, isPast, onDone, listens }: Props) {
  const [open, setOpen] = useState<FunctionId | null>(null)
  const acts = isPast ? after : before
  const doing = acts.find(({ id }) => id === open)
  const fitting = doing ? allowed(seats, doing.id) : []
  useKey('Escape', 'Back', () => setOpen(null), listens && open !== null)
  if (doing && fitting.length > 0) {
    const Form = doing.form
    const close = () => setOpen(null)
    return (
      <div className={styles.panel}>
        <Chosen seats={fitting} />
        <Form
          seats={fitting}
          event={event}
          onBack={close}
          onDone={() => {
            close()
            onDone()
          }}
        />
      </div>
    )
  }
  return (
    <div className={styles.panel}>
      <Chosen seats={seats} />
      <div className={styles.acts}>
        {acts
          .filter(({ id }) => makesSense(id, seats))
          .map(({ id, label }) => (
            <ActButton key={id} {...{ id, label, seats, listens }} onAct={() => setOpen(id)} />
          ))}
      </div>
    </div>
  )
}

const allowed = (seats: HeldSeat[], id: FunctionId) => seats.filter((seat) => seat.can[id]?.allowed)

/** Nobody looks for a way to take back what is with nobody, nor for one to give what somebody has. */
function makesSense(id: FunctionId, seats: HeldSeat[]): boolean {
  if (id === 'admissions.backfill') return true
  return seats.some((seat) => isIdle(seat) === (id !== 'admissions.reclaim'))
}

function ActButton({
  id,
  label,
  seats,
  listens,
  onAct,
}: {
  id: FunctionId
  label: string
  seats: HeldSeat[]
  listens: boolean
  onAct: () => void
}) {
  const fitting = allowed(seats, id)
  const [seat] = fitting.length > 0 ? fitting : seats.filter((one) => makesSense(id, [one]))
  if (!seat) return null
  const some =
    fitting.length > 0 && fitting.length < seats.length ? ` ${fitting.length} of ${seats.length}` : ''
  return (
    <FunctionButton
      id={id}
      verdict={seat.can[id]}
      subject={{ id: seat.id, version: seat.version, label: `seat ${seat.seat}` }}
      label={`${label}${some}`}
      wide
      listens={listens}
      onAct={onAct}
    />
  )
}

/** Which seats are meant, what they are worth, and who has them. */
function Chosen({ seats }: { seats: HeldSeat[] }) {
  const money = useMoney()
  const worth = seats.reduce((sum, seat) => sum + seat.faceValueCents, 0)
  const holders = [...Map.groupBy(seats, (seat) => seat.holder?.name ?? 'nobody')]
  return (
    <header className={styles.what}>
      <h2>{plural(seats.length, 'seat')}</h2>
      <ul className="mono small">
        {saySeats(seats).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="muted small">
        Face value {money(worth)}. With {holders.map(([name, own]) => `${name} (${own.length})`).join(', ')}.
      </p>
    </header>
  )
}
