import type { Stock } from '../../affordance/things/stock.ts'
import { Count, Money } from '../../kit/numbers.tsx'
import { sayName } from '../../kit/words.ts'
import styles from './inventory.module.css'

type Props = { totals: Stock['totals']; chosen: string | undefined; onChoose: (commitment: string) => void }

/** All that fits the filters: how many, what they are worth, and to whom they are promised. */
export function Totals({ totals, chosen, onChoose }: Props) {
  return (
    <div className={styles.totals}>
      <span>
        Face value <Money cents={totals.faceValueCents} />
      </span>
      {totals.costCents === null ? null : (
        <span>
          Cost <Money cents={totals.costCents} />
        </span>
      )}
      {totals.byCommitment.map(({ commitment, seats }) => (
        <button
          key={commitment}
          type="button"
          className={styles.part}
          aria-pressed={chosen === commitment}
          onClick={() => onChoose(chosen === commitment ? '' : commitment)}
        >
          {sayName(commitment)}{' '}
          <b>
            <Count of={seats} />
          </b>
        </button>
      ))}
      {totals.void > 0 ? (
        <span>
          Void{' '}
          <b>
            <Count of={totals.void} />
          </b>
        </span>
      ) : null}
    </div>
  )
}
