import { Link } from '@tanstack/react-router'
import { useAct } from '../../affordance/act.ts'
import { hrefOf } from '../../affordance/file.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { ImportPage } from '../../affordance/things/loading.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import { Progress } from '../../kit/progress.tsx'
import styles from './load.module.css'
import { Problems } from './problems.tsx'

/** A load on its way in, and what became of it. */
export function Outcome({ load }: { load: ImportPage }) {
  const stop = useAct('imports.stop')
  const goOn = useAct('imports.commit')
  const undo = useAct('imports.undo')
  const subject = { id: load.id, version: load.version, label: load.fileName }
  const { can, state } = load
  const plural = usePlural()
  return (
    <>
      {state === 'committing' || state === 'stopped' ? (
        <Progress label={state === 'committing' ? 'Loading' : 'Stopped'} done={load.done} of={load.good} />
      ) : null}
      {state === 'undoing' ? (
        <Progress label="Taking out" done={Math.max(0, load.seats - load.loaded)} of={load.seats} />
      ) : null}
      <p role="status">{said(load, plural)}</p>
      <div className={styles.acts}>
        {state === 'committing' ? (
          <FunctionButton
            id="imports.stop"
            verdict={can['imports.stop']}
            subject={subject}
            onAct={() => stop.run({ subject: load.id, version: '*', says: 'Stopped between two batches.' })}
            busy={stop.busy}
          />
        ) : null}
        {state === 'stopped' ? (
          <FunctionButton
            id="imports.commit"
            verdict={can['imports.commit']}
            subject={subject}
            label="Go on"
            tone="act"
            onAct={() => goOn.run({ subject: load.id, version: load.version, input: { choice: 'good' } })}
            busy={goOn.busy}
          />
        ) : null}
        {state === 'committed' || state === 'stopped' ? (
          <>
            <Link to="/inventory" search={{ load: load.id }} className={buttonLooks()}>
              See them in the inventory
            </Link>
            <FunctionButton
              id="imports.undo"
              verdict={can['imports.undo']}
              subject={subject}
              label="Undo the whole load"
              withKey={null}
              onAct={() => undo.run({ subject: load.id, version: load.version })}
              busy={undo.busy}
            />
          </>
        ) : null}
        {state === 'committed' || state === 'undone' ? (
          <Link to="/load" className={buttonLooks()}>
            Load another file
          </Link>
        ) : null}
        {load.bad > 0 && state !== 'checking' ? (
          <a className={buttonLooks()} href={hrefOf('imports.rejected', { subject: load.id })} download>
            The {plural(load.bad, 'row')} with problems, as a file
          </a>
        ) : null}
      </div>
      <ActProblem
        problem={stop.problem ?? goOn.problem ?? undo.problem}
        onReload={() => {
          stop.forget()
          goOn.forget()
          undo.forget()
        }}
      />
      {load.bad > 0 && state !== 'undone' && state !== 'checking' ? (
        <Problems problems={load.problems} />
      ) : null}
    </>
  )
}

function said(
  { state, loaded, bad, known, addedEvents, stoppedBy }: ImportPage,
  plural: ReturnType<typeof usePlural>,
): string {
  if (state === 'undone') return 'Nothing of it is in the inventory.'
  if (state === 'checking') return 'Its rows are being checked: what was found stands here in a moment.'
  if (state === 'committing' || state === 'undoing') return 'It goes on by itself: you may leave this page.'
  const parts = [
    stoppedBy ? `It stopped by itself: ${stoppedBy}. Go on once that is put right, or undo it.` : '',
    `${plural(loaded, 'admission')} came into the inventory, in transit until they are received.`,
    addedEvents > 0 ? `${plural(addedEvents, 'event')} came into the calendar.` : '',
    known > 0 ? `${plural(known, 'row')} had been loaded before.` : '',
    bad > 0 ? `${plural(bad, 'row')} had problems: correct them in their file, and load that.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
