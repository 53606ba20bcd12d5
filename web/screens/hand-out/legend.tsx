import { seatLook } from '../../affordance/seat-section.tsx'
import type { HeldSeat } from '../../affordance/things/handing.ts'
import { useView } from '../../kit/address.ts'
import { join } from '../../kit/join.ts'
import styles from './legend.module.css'
import plan from './plan.module.css'
import { standingOf, standings } from './standing.ts'

type Props = { seats: HeldSeat[]; isPast: boolean }

/** What the colours and signs mean, how many of each there are, and the way to see only those. */
export function Legend({ seats, isPast }: Props) {
  const [address, change] = useView()
  const counts = Map.groupBy(seats, (seat) => standingOf(seat, isPast))
  const known = standings.filter(({ standing }) => counts.has(standing))
  return (
    <div className={styles.legend}>
      {known.map(({ standing, sign, says }) => (
        <button
          key={standing}
          type="button"
          className={styles.entry}
          aria-pressed={address.standing === standing}
          onClick={() => change({ standing: address.standing === standing ? '' : standing })}
        >
          <span className={join(seatLook, plan[standing], styles.swatch)} aria-hidden="true">
            {sign || '·'}
          </span>
          {says} <b>{counts.get(standing)?.length}</b>
        </button>
      ))}
    </div>
  )
}
