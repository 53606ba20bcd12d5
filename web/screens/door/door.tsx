import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Scanned } from '../../affordance/things/delivery.ts'
import { Button } from '../../kit/button.tsx'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { TextField } from '../../kit/field.tsx'
import { Page } from '../../kit/page.tsx'
import { usePhone } from '../../kit/phone.ts'
import { When } from '../../kit/when.tsx'
import { Camera } from './camera.tsx'
import styles from './door.module.css'

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

/** Codes one after the other: by the camera, by a hand scanner that types and presses Enter, or by hand. */
export function Door() {
  const isPhone = usePhone()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const found = useRead('orders.check-code', { input: { code }, enabled: code !== '', fresh: 0 })
  const scanned = code === '' ? undefined : found.data
  const next = () => {
    setTyped('')
    setCode('')
  }
  return (
    <Page title="At the door" says="Whose code is good now, and for which seat." narrow>
      <div className={styles.door}>
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault()
            setCode(typed.trim())
          }}
        >
          <TextField
            label="Code"
            hint="Scan it, or type the short one under the squares."
            autoFocus={!isPhone}
            autoComplete="off"
            autoCapitalize="characters"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" disabled={typed.trim() === ''}>
            Check
          </Button>
        </form>
        {scanned ? <Verdict scanned={scanned} /> : null}
        <ActProblem problem={found.error} onReload={next} />
        {code !== '' && !found.isPending ? <Acts key={code} {...{ code, scanned, next }} /> : null}
        <Camera isOn={code === ''} onCode={setCode} />
      </div>
    </Page>
  )
}

type Asked = { code: string; scanned: Scanned | undefined; next: () => void }

function Acts({ code, scanned, next }: Asked) {
  const letIn = useAct('orders.scan')
  const taking = useAct('orders.undo-scan')
  const go = (found: Scanned) =>
    letIn.run({
      input: { code },
      done: (now) => (now as Scanned).letInByYou && next(),
      says: `${found.guest || 'They'} may go in.`,
      undo: () => call('orders.undo-scan', backOf(found)),
    })
  return (
    <>
      <ActProblem problem={letIn.problem ?? taking.problem} onReload={next} />
      <div className={styles.acts}>
        {scanned?.verdict === 'valid' ? (
          <Button tone="act" large busy={letIn.busy} onClick={() => go(scanned)}>
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
        <Button large onClick={next}>
          Next code
        </Button>
      </div>
    </>
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
