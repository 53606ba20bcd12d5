import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { OrderChip } from '../../affordance/states.tsx'
import type { WeighedOrder } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import { useLeaveGuard } from '../../kit/leave-guard.tsx'
import { plural } from '../../kit/numbers.tsx'
import { When } from '../../kit/when.tsx'
import styles from './approvals.module.css'
import { Deny } from './deny.tsx'

type Step = 'choose' | 'approve' | 'quantity' | 'deny'

/** The counterfoil of an order: approve, another quantity, deny. A decision stands, so it is asked once more. */
export function Decide({ order, listens }: { order: WeighedOrder; listens: boolean }) {
  const [step, setStep] = useState<Step>('choose')
  if (order.state !== 'pending-approval') return <Decided order={order} />
  const { can } = order
  const subject = { id: order.id, version: order.version, label: `#${order.number}` }
  if (step === 'approve' || step === 'quantity') {
    return (
      <Approve
        order={order}
        asksQuantity={step === 'quantity'}
        listens={listens}
        onBack={() => setStep('choose')}
      />
    )
  }
  if (step === 'deny')
    return (
      <Deny
        order={order}
        id="orders.deny"
        act="Deny"
        hint="; the seats go back"
        onBack={() => setStep('choose')}
      />
    )
  return (
    <div className={styles.acts}>
      <FunctionButton
        id="orders.approve"
        verdict={can['orders.approve']}
        subject={subject}
        label={can['orders.approve']?.allowed ? `Approve ${order.quantity}` : 'Approve'}
        tone="act"
        wide
        withKey="Y"
        listens={listens}
        onAct={() => setStep('approve')}
      />
      {can['orders.approve']?.allowed && order.quantity > 1 ? (
        <Button wide onClick={() => setStep('quantity')}>
          Another quantity
        </Button>
      ) : null}
      {can['orders.approve']?.allowed || can['orders.deny']?.allowed ? (
        <FunctionButton
          id="orders.deny"
          verdict={can['orders.deny']}
          subject={subject}
          label="Deny with reason"
          tone="plain"
          wide
          withKey="D"
          listens={listens}
          onAct={() => setStep('deny')}
        />
      ) : null}
    </div>
  )
}

function Decided({ order }: { order: WeighedOrder }) {
  return (
    <div className={styles.decided}>
      <OrderChip state={order.state} />
      {order.decidedBy && order.decidedAt ? (
        <p className="muted small">
          {order.decidedBy.name}, <When at={order.decidedAt} />
        </p>
      ) : null}
      {order.decisionNote ? <p className="muted small">“{order.decisionNote}”</p> : null}
    </div>
  )
}

type ApproveProps = { order: WeighedOrder; asksQuantity: boolean; listens: boolean; onBack: () => void }

function Approve({ order, asksQuantity, listens, onBack }: ApproveProps) {
  const [quantity, setQuantity] = useState(asksQuantity ? order.quantity - 1 : order.quantity)
  const [note, setNote] = useState('')
  const act = useAct('orders.approve')
  const guard = useLeaveGuard(note.trim() !== '')
  const back = () => guard.leave(onBack)
  const next = order.steps.find(({ is }) => is === 'to-come')?.who
  const fits = quantity >= 1 && quantity <= order.quantity
  const approve = () => {
    if (!fits || act.busy) return
    act.run({
      subject: order.id,
      version: order.version,
      input: { ...(quantity === order.quantity ? {} : { quantity }), note: note.trim() },
      done: guard.release,
      says: `Approved: ${quantity} for ${order.owner.name}.${next ? ` It goes on to ${next}.` : ''}`,
    })
  }
  useKey('y', `Yes, approve ${quantity}`, approve, listens)
  useKey('Escape', 'Back', back, listens)
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault()
        approve()
      }}
    >
      {asksQuantity ? (
        <TextField
          label={`How many of ${order.quantity}`}
          type="number"
          min={1}
          max={order.quantity}
          autoFocus
          value={Number.isNaN(quantity) ? '' : quantity}
          onChange={(event) => setQuantity(event.currentTarget.valueAsNumber)}
        />
      ) : null}
      <p className="small" role="status">
        {fits
          ? `${plural(quantity, 'seat goes', 'seats go')} to ${order.owner.name}`
          : `Between 1 and ${order.quantity}`}
        {fits && quantity < order.quantity ? `, ${order.quantity - quantity} back to the pool` : ''}
        {next ? `, once ${next} agrees too` : ''}. They are told at once, and it cannot be undone here.
      </p>
      <TextArea
        label="Comment"
        optional
        rows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ActProblem problem={act.problem} onReload={onBack} />
      <Button
        type="submit"
        tone="act"
        wide
        busy={act.busy}
        disabled={!fits}
        keyHint={listens ? 'Y' : null}
        autoFocus={!asksQuantity}
      >
        Yes, approve {fits ? quantity : ''}
      </Button>
      <Button wide onClick={back}>
        Back
      </Button>
      {guard.asks}
    </form>
  )
}
