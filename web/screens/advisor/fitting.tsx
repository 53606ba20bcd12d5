import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Advice, Comparison } from '../../affordance/things/employees.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { CheckField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Stub } from '../../kit/stub.tsx'
import styles from './advisor.module.css'

const listIn = (text: string | undefined) => (text ?? '').split(',').filter(Boolean)

/** Tick what a person must do; beside it the least sets of roles. What is ticked stands in the address. */
export function Fitting({ comparison }: { comparison: Comparison }) {
  const [address, change] = useView()
  const chosen = listIn(address.tasks)
  const whole = listIn(address.whole)
  const groups = Map.groupBy(comparison.tasks, (task) => task.group)
  const set = (tasks: string[], everywhere: string[]) =>
    change({ tasks: tasks.join(','), whole: everywhere.filter((one) => tasks.includes(one)).join(',') })
  const toggled = (all: string[], one: string) =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one]
  return (
    <div className={styles.fit}>
      <section aria-label="What the person must do">
        <h2 className={styles.heading}>This person …</h2>
        {[...groups].map(([group, tasks]) => (
          <fieldset key={group} className={styles.group}>
            <legend>{group}</legend>
            {tasks.map(({ row, says, canBeWhole }) => (
              <div key={row}>
                <CheckField
                  label={`… ${says}`}
                  checked={chosen.includes(row)}
                  onChange={() => set(toggled(chosen, row), whole)}
                />
                {canBeWhole && chosen.includes(row) ? (
                  <div className={styles.further}>
                    <CheckField
                      label="everywhere, not only in their own field"
                      checked={whole.includes(row)}
                      onChange={() => set(chosen, toggled(whole, row))}
                    />
                  </div>
                ) : null}
              </div>
            ))}
          </fieldset>
        ))}
        {chosen.length > 0 ? (
          <Button tone="quiet" onClick={() => set([], [])}>
            Begin anew
          </Button>
        ) : null}
      </section>
      <section aria-label="Roles that fit" aria-live="polite">
        <h2 className={styles.heading}>Roles that fit</h2>
        {chosen.length === 0 ? (
          <Empty title="Tick what they must do">
            <p>Ordering seats for oneself needs no role: everybody with the Box Office can.</p>
          </Empty>
        ) : (
          <Best tasks={chosen} whole={whole} />
        )}
      </section>
    </div>
  )
}

function Best({ tasks, whole }: { tasks: string[]; whole: string[] }) {
  const advice = useRead('decisions.advise', {
    input: { tasks, whole: whole.length > 0 ? whole : undefined, application: 'box-office' },
    keep: true,
    fresh: 60,
  })
  if (advice.error) return <ReadProblem error={advice.error} retry={() => advice.refetch()} />
  if (!advice.data) return <StubBones count={2} />
  return (
    <div className={styles.best}>
      {advice.data.best
        .filter(({ roles }) => roles.length > 0)
        .map((one, at) => (
          <Fit key={one.roles.map(({ key }) => key).join()} set={one} isBest={at === 0} />
        ))}
    </div>
  )
}

function Fit({ set: { roles, excess, lacks }, isBest }: { set: Advice['best'][number]; isBest: boolean }) {
  return (
    <Stub
      selected={isBest}
      counterfoil={
        <div className={styles.foot}>
          {isBest ? <Chip tone="allowed">Fits best</Chip> : <Chip>Would do too</Chip>}
          <p className="muted small">{plural(excess.length, 'thing')} beyond what is asked</p>
        </div>
      }
    >
      <p className={styles.names}>
        {roles.map(({ key, name }) => (
          <Chip key={key} tone="accent">
            {name}
          </Chip>
        ))}
      </p>
      {lacks.length > 0 ? (
        <p className={styles.lacks}>Lacks: {lacks.map(({ title }) => title).join(', ')}</p>
      ) : (
        <p>Everything that is asked.</p>
      )}
      {excess.length > 0 ? (
        <details>
          <summary>What it opens beyond that</summary>
          <ul className={styles.excess}>
            {excess.map(({ id, title }) => (
              <li key={id} title={id}>
                {title}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Stub>
  )
}
