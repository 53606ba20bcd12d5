import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Scanned } from '../../affordance/things/delivery.ts'
import { Button } from '../../kit/button.tsx'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { When } from '../../kit/when.tsx'
import styles from './fulfil.module.css'

const looks: Record<Scanned['verdict'], [Tone, string]> = {
  valid: ['allowed', 'Valid'],
  used: ['waiting', 'Already used'],
  'not-now': ['refused', 'Not now'],
  'not-valid': ['refused', 'Not valid'],
}

const backOf = ({ id, version, admissionId }: Scanned) => ({
  subject: id ?? '',
  version,
  input: { admissionId },
})

const notIn = (scanned: Scanned) => call('orders.undo-scan', backOf(scanned))

/** A hand scanner types the code and presses Enter; a person may paste it. */
export function CodeDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const found = useRead('orders.check-code', { input: { code }, enabled: code !== '', fresh: 0 })
  const letIn = useAct('orders.scan')
  const taking = useAct('orders.undo-scan')
  const scanned = code === '' ? undefined : found.data
  return (
    <Dialog title="Check a code" opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setCode(typed.trim())
        }}
      >
        <TextField
          label="Code"
          hint="Scan it, or paste it and press Enter."
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {scanned ? <Verdict scanned={scanned} /> : null}
        <ActProblem problem={found.error ?? letIn.problem ?? taking.problem} onReload={() => setCode('')} />
        <div className={styles.acts}>
          <Button type="submit" disabled={typed.trim() === ''}>
            Check
          </Button>
          {scanned?.verdict === 'valid' ? (
            <Button
              tone="act"
              busy={letIn.busy}
              onClick={() =>
                letIn.run({
                  input: { code },
                  says: `${scanned.guest || 'They'} may go in.`,
                  undo: () => notIn(scanned),
                  done: () => {
                    setTyped('')
                    setCode('')
                  },
                })
              }
            >
              Let them in
            </Button>
          ) : null}
          {scanned?.letInByYou ? (
            <Button
              busy={taking.busy}
              onClick={() => taking.run({ ...backOf(scanned), says: 'They are not in.' })}
            >
              They did not go in
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  )
}

function Verdict({ scanned }: { scanned: Scanned }) {
  const [tone, words] = looks[scanned.verdict]
  return (
    <div role="status" className={styles.verdict}>
      <Chip tone={tone}>{words}</Chip>
      <p>{scanned.says}</p>
      {scanned.event ? (
        <dl className={styles.facts}>
          <dt>Guest</dt>
          <dd>{scanned.guest || 'of the host'}</dd>
          <dt>Seat</dt>
          <dd className="mono">{scanned.seat}</dd>
          <dt>Event</dt>
          <dd>{scanned.event}</dd>
          <dt>When</dt>
          <dd>{scanned.when}</dd>
        </dl>
      ) : null}
      {scanned.arrivedAt ? (
        <p className="small muted">
          Came in <When at={scanned.arrivedAt} />
        </p>
      ) : null}
    </div>
  )
}
