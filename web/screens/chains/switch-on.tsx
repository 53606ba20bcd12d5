import { useAct } from '../../affordance/act.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Chain } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Steps } from './chain-card.tsx'
import styles from './chains.module.css'

/** What is in force until then; nothing was switched on yet where it has no number. */
export type InForce = { number?: number; name?: string; waiting: number }

type Props = { chain: Chain; inForce: InForce; waiting: number; onTry: () => void; onClose: () => void }

/** Says what changes before it does. */
export function SwitchOn({ chain, inForce, waiting, onTry, onClose }: Props) {
  const act = useAct('chains.activate')
  const before = inForce.number ? `version ${inForce.number}, ${inForce.name}` : 'the manager alone'
  const switchOn = () =>
    act.run({
      subject: chain.id,
      version: chain.version,
      input: {},
      says: `Version ${chain.number} is in force for orders from now on.`,
      done: onClose,
    })
  return (
    <Dialog title={`Switch version ${chain.number} on?`} opened onClose={onClose}>
      <div className={styles.switch}>
        <p>
          Orders from now on go by <b>version {chain.number}</b>, {chain.name}, instead of <b>{before}</b>.
        </p>
        <Steps chain={chain} />
        <p>
          {waiting === 0
            ? 'No order waits for approval at present, so nothing under way is touched.'
            : `${plural(waiting, 'order')} under way ${waiting === 1 ? 'goes' : 'go'} on with what ${waiting === 1 ? 'it' : 'they'} began with${
                inForce.waiting === waiting ? '' : `, ${inForce.waiting} of them with ${before}`
              }.`}
        </p>
        <p className="muted small">
          Any earlier version can be switched on again.{' '}
          <Button tone="quiet" onClick={onTry}>
            Try it out first
          </Button>
        </p>
        <ActProblem problem={act.problem} onReload={onClose} />
        <DialogFoot>
          <Button tone="act" busy={act.busy} onClick={switchOn}>
            Yes, switch version {chain.number} on
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}
