import { useState } from 'react'
import type { WeighedOrder } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { TextArea } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './approvals.module.css'
import { useInTurn } from './in-turn.ts'

type Props = { orders: WeighedOrder[]; all: WeighedOrder[]; onPick: (ids: string[]) => void }
type Choice = 'approve' | 'deny' | null

/** Several at once, with one comment. It says first what it will do, and afterwards what became of each. */
export function Bulk({ orders, all, onPick }: Props) {
  const [choice, setChoice] = useState<Choice>(null)
  const [note, setNote] = useState('')
  const turn = useInTurn()
  if (turn.total > 0) {
    const close = () => {
      turn.forget()
      setChoice(null)
      setNote('')
      onPick([])
    }
    return <Progress turn={turn} onClose={close} />
  }
  if (orders.length === 0) {
    return all.length > 1 ? (
      <div className={styles.bulk}>
        <Button tone="quiet" onClick={() => onPick(all.map(({ id }) => id))}>
          Select all {all.length}
        </Button>
        <span className={styles.bulkHint}>or one by one with X, to decide about several at once</span>
      </div>
    ) : null
  }
  const begin = (id: 'orders.approve' | 'orders.deny') => void turn.run(orders, { id, note: note.trim() })
  return (
    <section className={styles.bulk} aria-label="Several at once">
      <b>{plural(orders.length, 'order')} selected</b>
      {choice === null ? (
        <>
          <Button tone="act" onClick={() => setChoice('approve')}>
            Approve {orders.length}
          </Button>
          <Button onClick={() => setChoice('deny')}>Deny {orders.length}</Button>
        </>
      ) : (
        <div className={styles.bulkForm}>
          <TextArea
            label={choice === 'deny' ? 'Reason, for all of them' : 'Comment, for all of them'}
            rows={2}
            autoFocus
            optional={choice === 'approve'}
            hint="A decision cannot be undone here: an approved order can only be called off by the box office."
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={styles.bulkActs}>
            {choice === 'approve' ? (
              <Button tone="act" onClick={() => begin('orders.approve')}>
                Yes, approve all {orders.length}
              </Button>
            ) : (
              <Button tone="danger" disabled={note.trim() === ''} onClick={() => begin('orders.deny')}>
                Yes, deny all {orders.length}
              </Button>
            )}
            <Button onClick={() => setChoice(null)}>Back</Button>
          </div>
        </div>
      )}
      {choice === null ? (
        <Button tone="quiet" onClick={() => onPick([])}>
          Select none
        </Button>
      ) : null}
    </section>
  )
}

function Progress({ turn, onClose }: { turn: ReturnType<typeof useInTurn>; onClose: () => void }) {
  const { outcomes, total, isRunning } = turn
  const done = outcomes.filter(({ isDone }) => isDone).length
  const failed = outcomes.filter(({ isDone }) => !isDone)
  const left = total - outcomes.length
  return (
    <section className={styles.bulk} aria-label="Several at once">
      <div className={styles.bulkForm} role="status">
        <progress max={total} value={outcomes.length} aria-label="How many are decided" />
        <p>
          {done} of {total} done
          {failed.length > 0 ? `, ${failed.length} not` : ''}
          {!isRunning && left > 0 ? `, ${left} left as they were` : ''}
        </p>
        {failed.length > 0 ? (
          <ul className={styles.failed}>
            {failed.map(({ order, says }) => (
              <li key={order.id}>
                #{order.number}, {order.owner.name}: {says}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {isRunning ? <Button onClick={turn.stop}>Stop</Button> : <Button onClick={onClose}>Close</Button>}
    </section>
  )
}
