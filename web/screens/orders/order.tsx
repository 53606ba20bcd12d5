import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { OrderChip } from '../../affordance/states.tsx'
import type { Guest, Order } from '../../affordance/things/box-office.ts'
import { type FunctionId, functions } from '../../gen/manifest.gen.ts'
import { Money } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import { GuestsDialog } from './guests-dialog.tsx'
import { OrderStub } from './order-stub.tsx'
import styles from './orders.module.css'

/** One order: the seats, who comes, how it was decided, and what can still be done. */
export function OrderPage() {
  const { order: id = '' } = useParams({ strict: false }) as { order?: string }
  const order = useRead('orders.view', { subject: id, every: 60 })
  if (!order.data) {
    return (
      <Page title="Order" narrow>
        {order.error ? (
          <ReadProblem error={order.error} retry={() => order.refetch()} />
        ) : (
          <StubBones count={1} />
        )}
      </Page>
    )
  }
  return <Opened order={order.data} />
}

function Opened({ order }: { order: Order }) {
  const [naming, setNaming] = useState(false)
  const subject = { id: order.id, version: order.version, label: `#${order.number}` }
  // Everything that the server says can be asked of this order, in the order of the manifest.
  const acts = (Object.keys(functions) as FunctionId[]).filter((id) => order.can[id])
  return (
    <Page title={`Order #${order.number}`} says={<Link to="/admissions">My admissions</Link>}>
      <div className={styles.order}>
        <OrderStub order={order} />
        <Facts
          of={[
            ['Asked by', order.owner.name],
            ['Asked', <When key="placed" at={order.placedAt} />],
            ['State', <OrderChip key="state" state={order.state} />],
            ['For', `${order.purpose}${order.note ? `: “${order.note}”` : ''}`],
            ['Value', <Money key="value" cents={order.valueCents} />],
            ['Decided', <Decided key="decided" order={order} />],
          ]}
        />
        <Guests guests={order.guests} />
        <div className={styles.acts}>
          {acts.map((id) => (
            <FunctionButton
              key={id}
              id={id}
              subject={subject}
              verdict={order.can[id]}
              tone="plain"
              onAct={id === 'orders.name-guests' ? () => setNaming(true) : undefined}
            />
          ))}
        </div>
      </div>
      {naming ? <GuestsDialog order={order} onClose={() => setNaming(false)} /> : null}
    </Page>
  )
}

function Decided({ order }: { order: Order }) {
  if (!order.decidedBy || !order.decidedAt) return <>not yet</>
  return (
    <>
      {order.decidedBy.name}, <When at={order.decidedAt} />
      {order.decisionNote ? `: “${order.decisionNote}”` : ''}
    </>
  )
}

function Guests({ guests }: { guests: Guest[] }) {
  if (guests.length === 0) return null
  return (
    <section aria-labelledby="guests">
      <h2 id="guests">Guests</h2>
      <ul className={styles.guests}>
        {guests.map((guest, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: guests have no identity of their own.
          <li key={at}>
            {guest.kind === 'to-be-named' && !guest.name ? 'To be named' : guest.name}{' '}
            <span className="muted small">{guest.company}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
