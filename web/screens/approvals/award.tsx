import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { WeighedOrder } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { CheckField, SelectField, TextField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './approvals.module.css'
import { Deny } from './deny.tsx'

type Step = 'choose' | 'award' | 'turn-down'
type Props = { order: WeighedOrder; listens: boolean }

/** The counterfoil of somebody who waits: what is left, give them some of it, or tell them no. */
export function Award({ order, listens }: Props) {
  const [step, setStep] = useState<Step>('choose')
  const subject = { id: order.id, version: order.version, label: `#${order.number}` }
  const left = order.waiting.reduce((sum, { free }) => sum + free, 0)
  if (step === 'award') return <AwardForm order={order} listens={listens} onBack={() => setStep('choose')} />
  if (step === 'turn-down')
    return <Deny order={order} id="orders.turn-down" act="Turn down" onBack={() => setStep('choose')} />
  return (
    <div className={styles.acts}>
      <p className="small" role="status">
        {left === 0 ? 'Nothing is left on this list.' : `${left} left on this list`}
      </p>
      <FunctionButton
        id="orders.award"
        verdict={order.can['orders.award']}
        subject={subject}
        label={order.can['orders.award']?.allowed ? 'Award …' : 'Award'}
        tone="act"
        wide
        withKey="Y"
        listens={listens}
        onAct={() => setStep('award')}
      />
      <FunctionButton
        id="orders.turn-down"
        verdict={order.can['orders.turn-down']}
        subject={subject}
        label="Turn down"
        tone="plain"
        wide
        withKey="D"
        listens={listens}
        onAct={() => setStep('turn-down')}
      />
    </div>
  )
}

function AwardForm({ order, listens, onBack }: Props & { onBack: () => void }) {
  const wished = order.waiting.find(({ section, category }) => fits(order, section, category))
  const [place, setPlace] = useState(
    wished ? placeOf(wished) : ((order.waiting[0] && placeOf(order.waiting[0])) ?? ''),
  )
  const chosen = order.waiting.find((one) => placeOf(one) === place)
  const most = Math.min(order.quantity, chosen?.free ?? 0)
  const [quantity, setQuantity] = useState(Math.max(1, most))
  const [endRest, setEndRest] = useState(false)
  const isAllOrNothing = order.wish.allOrNothing === true
  const act = useAct('orders.award')
  const least = isAllOrNothing ? order.quantity : 1
  const isPossible = quantity >= least && quantity <= most
  const isFewer = isPossible && quantity < order.quantity
  const award = () => {
    if (!isPossible || !chosen || act.busy) return
    act.run({
      subject: order.id,
      version: order.version,
      input: { quantity, section: chosen.section, category: chosen.category, endRest },
      says: `Awarded: ${quantity} to ${order.owner.name}. Approval follows.`,
    })
  }
  useKey('Escape', 'Back', onBack, listens)
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault()
        award()
      }}
    >
      <SelectField
        label="From"
        value={place}
        choices={order.waiting.map((one) => ({
          value: placeOf(one),
          label: `${one.section}, ${one.category}: ${one.free} left`,
        }))}
        onChange={setPlace}
      />
      <TextField
        label={`How many of ${order.quantity}`}
        type="number"
        min={1}
        max={most}
        autoFocus
        value={Number.isNaN(quantity) ? '' : quantity}
        onChange={(event) => setQuantity(event.currentTarget.valueAsNumber)}
      />
      <p className="small" role="status">
        {isPossible
          ? `${plural(quantity, 'seat is', 'seats are')} held for ${order.owner.name}; their approval follows.`
          : isAllOrNothing
            ? `They want all ${order.quantity} or none.`
            : `Between 1 and ${most}`}
        {isFewer && !endRest ? ' The others wait on, in their place in line.' : ''}
      </p>
      {isFewer ? (
        <CheckField
          label="The wish for the others ends with this"
          checked={endRest}
          onChange={(change) => setEndRest(change.currentTarget.checked)}
        />
      ) : null}
      <ActProblem problem={act.problem} onReload={onBack} />
      <Button type="submit" tone="act" wide busy={act.busy} disabled={!isPossible}>
        Award {isPossible ? quantity : ''}
      </Button>
      <Button wide onClick={onBack}>
        Back
      </Button>
    </form>
  )
}

const placeOf = ({ section, category }: { section: string; category: string }) => `${section}/${category}`

/** What they hoped for, as far as they said. */
function fits({ wish }: WeighedOrder, section: string, category: string): boolean {
  return (!wish.section || wish.section === section) && (!wish.category || wish.category === category)
}
