import { Count } from '../../kit/numbers.tsx'
import type { Standing } from './portions.ts'

/** How far an act on many is, and with which of them it could not be done. */
export function Told({ standing, total }: { standing: Standing; total: number }) {
  const { phase, found, fitting, done, isStopped, refused } = standing
  const left = fitting - done - refused.reduce((sum, one) => sum + one.count, 0) + (found - fitting)
  return (
    <div role="status">
      {phase === 'looking' ? (
        <p>
          Looked up: <Count of={found} /> of <Count of={total} />.
        </p>
      ) : null}
      {phase === 'looking' ? null : (
        <p>
          Done with{' '}
          <b>
            <Count of={done} />
          </b>{' '}
          of <Count of={found} />.
        </p>
      )}
      {phase === 'looking' ? null : <progress value={done} max={Math.max(1, fitting)} />}
      {phase === 'ended' && isStopped && left > 0 ? (
        <p>
          Stopped: <Count of={left} /> {left === 1 ? 'was' : 'were'} not reached.
        </p>
      ) : null}
      {refused.map(({ says, count: many, names }) => (
        <p key={says} className="small">
          Not with <Count of={many} />: {says}
          {names.length > 0 ? (
            <span className="muted">
              {' '}
              {names.join('; ')}
              {many > names.length ? '; …' : ''}
            </span>
          ) : null}
        </p>
      ))}
    </div>
  )
}
