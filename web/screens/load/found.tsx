import { useAct } from '../../affordance/act.ts'
import { hrefOf } from '../../affordance/file.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { ImportPage } from '../../affordance/things/loading.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Count, usePlural } from '../../kit/numbers.tsx'
import { Discard } from './discard.tsx'
import styles from './load.module.css'
import { Notes, Problems } from './problems.tsx'
import { Dates, ToBeAdded } from './to-be-added.tsx'

/** What the dry run found: how much would go in, and what keeps the rest out. */
export function Found({ load, onColumns }: { load: ImportPage; onColumns: () => void }) {
  const act = useAct('imports.commit')
  const plural = usePlural()
  const subject = { id: load.id, version: load.version, label: load.fileName }
  const isPart = load.bad > 0
  const commit = () =>
    act.run({ subject: load.id, version: load.version, input: { choice: isPart ? 'good' : 'all' } })
  return (
    <>
      <Sums load={load} />
      {load.good === 0 ? <p role="status">{sayNothing(load)}</p> : null}
      <div className={styles.acts}>
        {load.good > 0 ? (
          <FunctionButton
            id="imports.commit"
            verdict={load.can['imports.commit']}
            subject={subject}
            label={
              isPart ? `Load the ${plural(load.good, 'good row')}` : `Load ${plural(load.seats, 'admission')}`
            }
            tone="act"
            onAct={commit}
            busy={act.busy}
          />
        ) : null}
        <Button onClick={onColumns}>Change the columns</Button>
        {isPart ? (
          <a className={buttonLooks()} href={hrefOf('imports.rejected', { subject: load.id })} download>
            Rows with problems, as a file
          </a>
        ) : null}
        <Discard load={load} />
      </div>
      <ActProblem problem={act.problem} onReload={act.forget} />
      <Dates load={load} />
      <Problems problems={load.problems} />
      <Notes notes={load.notes} />
      <ToBeAdded load={load} />
    </>
  )
}

/** Why there is nothing to load. */
function sayNothing({ known, bad }: ImportPage): string {
  if (known === 0) return 'No row of it can go in. Correct the file or the meaning of its columns.'
  return bad === 0
    ? 'All of it is in the inventory already; there is nothing to load.'
    : 'Its other rows are in the inventory already. Correct those with problems in their file, and load that.'
}

export function Sums({ load }: { load: ImportPage }) {
  const plural = usePlural()
  return (
    <div className={styles.sums} role="status">
      <span className={styles.sum}>
        <b>
          <Count of={load.good} />
        </b>
        good rows, {plural(load.seats, 'new admission')}
        {load.there > 0 ? `, ${plural(load.there, 'is', 'are')} here already` : ''}
      </span>
      {load.known > 0 ? (
        <span className={styles.sum}>
          <b>
            <Count of={load.known} />
          </b>
          loaded before
        </span>
      ) : null}
      {load.bad > 0 ? (
        <span className={`${styles.sum} ${styles.bad}`}>
          <b>
            <Count of={load.bad} />
          </b>
          with problems
        </span>
      ) : null}
    </div>
  )
}
