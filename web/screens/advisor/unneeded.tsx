import { Link } from '@tanstack/react-router'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Chip } from '../../kit/chip.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import styles from './advisor.module.css'

const spans = ['30', '90', '180', '365'].map((value) => ({ value, label: `${value} days` }))

/** Roles somebody holds and has used nothing of: whoever has less can do less harm by mistake. */
export function Unneeded() {
  const [address, change] = useView()
  const days = address.days ?? '90'
  const unneeded = useRead('decisions.unneeded-roles', {
    input: { days: Number(days) },
    keep: true,
    fresh: 60,
  })
  return (
    <div className={styles.unneeded}>
      <p>
        <ChipSelect
          label="Not used in"
          value={days}
          choices={spans}
          onChange={(next) => change({ days: next === '90' ? '' : next })}
        />
      </p>
      {unneeded.error ? <ReadProblem error={unneeded.error} retry={() => unneeded.refetch()} /> : null}
      {unneeded.isPending ? <RowBones count={4} /> : null}
      {unneeded.data?.items.length === 0 ? (
        <Empty title="Every role is used">
          <p>
            Or held for less than {plural(Number(days), 'day')}. Roles that only open something to look at are
            never listed: looking leaves no trace.
          </p>
        </Empty>
      ) : null}
      <ul className={styles.list}>
        {unneeded.data?.items.map(({ person, role, since, why, opens }) => (
          <li key={person.id + role.id}>
            <div>
              <Link to="/employees/$employee" params={{ employee: person.id }}>
                <b>{person.name}</b>
              </Link>{' '}
              <Chip tone="accent">{role.name}</Chip>
            </div>
            <p className="muted small">
              {why === 'covered'
                ? 'Their other roles bring all of it anyway.'
                : `Used nothing of it: ${opens.slice(0, 3).join(', ')}${opens.length > 3 ? ` and ${opens.length - 3} more` : ''}.`}{' '}
              Held since <When at={since} as="on" />.
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
