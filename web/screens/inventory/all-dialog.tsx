import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../affordance/call.ts'
import { sayProblem } from '../../affordance/problem.ts'
import type { FunctionId } from '../../gen/manifest.gen.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { Count, usePlural } from '../../kit/numbers.tsx'
import { Problem } from '../../kit/problem.tsx'
import styles from './inventory.module.css'
import { inPortions, type Standing } from './portions.ts'

type Asks = { asks: string; title: string; hint: string }
type Props = {
  id: FunctionId
  label: string
  total: number
  filter: Record<string, string>
  text?: Asks
  onClose: () => void
  onDone: () => void
}

/** One act on all that fits the filters, however many: it goes on portion by portion, and can be stopped between two. */
export function AllDialog({ id, label, total, filter, text: asked, onClose, onDone }: Props) {
  const client = useQueryClient()
  const say = usePlural()
  const [text, setText] = useState('')
  // As many as there were when it began: those it was done with may fit no longer.
  const [atFirst] = useState(total)
  const [standing, setStanding] = useState<Standing | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const stopped = useRef(false)
  const isUnderWay = standing !== null && standing.phase !== 'ended' && !problem
  const start = async () => {
    try {
      await inPortions({
        functionId: id,
        page: (cursor) => call('inventory.list', { input: { ...filter, limit: 200, cursor } }),
        act: (admissionIds) =>
          call(id, { input: { admissionIds, ...(asked ? { [asked.asks]: text.trim() } : {}) } }),
        sayProblem: (one) => sayProblem(one).detail ?? sayProblem(one).title,
        isStopped: () => stopped.current,
        tell: setStanding,
      })
    } catch (error) {
      setProblem(error)
    }
    await client.invalidateQueries()
  }
  const close = () => {
    stopped.current = true
    if (standing?.phase === 'ended') onDone()
    onClose()
  }
  return (
    <Dialog title={`${label}: all ${say(atFirst, 'ticket')} that fit`} opened onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        {standing ? null : (
          <p>
            It is done in portions of 500. Those it cannot be done with stay as they are, and are counted.
          </p>
        )}
        {asked && !standing ? (
          <TextField
            label={asked.title}
            hint={asked.hint}
            required
            autoFocus
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        {standing ? <Told standing={standing} total={atFirst} /> : null}
        {problem ? <Problem title="It could not go on" detail={sayProblem(problem).detail} /> : null}
        <DialogFoot>
          {standing || problem ? null : (
            <Button type="submit" tone={asked ? 'danger' : 'act'} disabled={asked && text.trim() === ''}>
              {label}
            </Button>
          )}
          {isUnderWay ? (
            <Button
              onClick={() => {
                stopped.current = true
              }}
            >
              Stop
            </Button>
          ) : (
            <Button onClick={close}>{standing ? 'Close' : 'Back'}</Button>
          )}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

function Told({ standing, total }: { standing: Standing; total: number }) {
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
          Stopped: <Count of={left} /> were not reached.
        </p>
      ) : null}
      {refused.map(({ says, count: many }) => (
        <p key={says} className="small">
          Not with <Count of={many} />: {says}
        </p>
      ))}
    </div>
  )
}
