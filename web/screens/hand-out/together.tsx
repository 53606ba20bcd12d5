import { useState } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import type { Chosen } from './chosen.ts'
import styles from './hand-out.module.css'
import { type BlockOfSeats, nextTogether, runsOf } from './rows.ts'
import { isIdle } from './standing.ts'

type Props = { sections: BlockOfSeats[]; chosen: Chosen; isPast: boolean }

/** So many side by side that nobody has; pressed again, the next ones. */
export function Together({ sections, chosen, isPast }: Props) {
  const [count, setCount] = useState(2)
  const runs = runsOf(sections, (seat) => isPast || isIdle(seat))
  const longest = Math.max(0, ...runs.map((run) => run.length))
  const after = [...chosen.ids].find((id) => runs.some((run) => run.some((seat) => seat.id === id)))
  const next = count >= 1 ? nextTogether(runs, count, after) : null
  const choose = () => {
    if (next) chosen.choose(next)
  }
  useKey('N', `Choose the next ${count} side by side`, choose, next !== null)
  if (longest === 0) return null
  return (
    <div className={styles.together}>
      <TextField
        label="How many side by side"
        unseenLabel
        type="number"
        min={1}
        max={longest}
        value={Number.isNaN(count) ? '' : count}
        onChange={(typed) => setCount(typed.currentTarget.valueAsNumber)}
      />
      <Button onClick={choose} disabled={!next} keyHint="N">
        Next {Number.isNaN(count) ? '' : count} side by side
      </Button>
      {next ? null : <span className="muted small">The longest run has {longest}.</span>}
    </div>
  )
}
