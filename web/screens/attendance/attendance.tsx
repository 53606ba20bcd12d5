import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Delivery } from '../../affordance/things/delivery.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './attendance.module.css'
import { type Answer, SeatAnswer } from './seat-answer.tsx'

/** The day after, on a phone, in a minute: who came? */
export function Attendance() {
  const { order: id = '' } = useParams({ strict: false }) as { order?: string }
  const order = useRead('orders.shipment-view', { subject: id })
  return (
    <Page title="Who came?" says={order.data ? <Says order={order.data} /> : null} narrow>
      {order.error ? <ReadProblem error={order.error} retry={() => order.refetch()} /> : null}
      {order.isPending ? <RowBones count={3} /> : null}
      {order.data ? <Body order={order.data} /> : null}
    </Page>
  )
}

const Says = ({ order }: { order: Delivery }) => (
  <>
    {order.event.name} · <ShowTime {...order.event} /> ·{' '}
    <Link to="/orders/$order" params={{ order: order.id }} className="mono">
      #{order.number}
    </Link>
  </>
)

function Body({ order }: { order: Delivery }) {
  if (order.state === 'confirmed') return <Told order={order} />
  if (order.can['orders.confirm-attendance']?.allowed) return <Ask key={order.id} order={order} />
  return (
    <Empty title="Not yet">
      <p>The owner of the order says who came, from the morning after the event on.</p>
      <FunctionButton
        id="orders.confirm-attendance"
        verdict={order.can['orders.confirm-attendance']}
        subject={{ id: order.id, version: order.version, label: `#${order.number}` }}
      />
    </Empty>
  )
}

function Told({ order }: { order: Delivery }) {
  return (
    <div className={styles.told}>
      <p>Thank you. It is written down:</p>
      <ul className={styles.seats}>
        {order.seats.map(({ admissionId, person, attended }) => (
          <li key={admissionId}>
            <b>{person?.name || 'Nobody'}</b> {attended ? 'came' : person ? 'did not come' : 'sat there'}
          </li>
        ))}
      </ul>
      <Link to="/wallet" className={buttonLooks({ large: true })}>
        To my wallet
      </Link>
    </div>
  )
}

/** Whoever came in with a code is ticked already. */
const known = ({ seats }: Delivery) =>
  Object.fromEntries(
    seats.flatMap((seat) => (seat.arrivedAt ? [[seat.admissionId, { attended: true }]] : [])),
  )

function Ask({ order }: { order: Delivery }) {
  const [answers, setAnswers] = useState<Record<string, Answer>>(() => known(order))
  const act = useAct('orders.confirm-attendance')
  const open = order.seats.filter(({ admissionId }) => answers[admissionId] === undefined).length
  const send = () =>
    act.run({
      subject: order.id,
      version: order.version,
      input: {
        seats: order.seats.map(({ admissionId }) => ({
          admissionId,
          attended: false,
          ...answers[admissionId],
        })),
      },
      says: 'Thank you: it is written down.',
    })
  const everybody = () =>
    setAnswers(Object.fromEntries(order.seats.map(({ admissionId }) => [admissionId, { attended: true }])))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (open === 0 && !act.busy) send()
      }}
    >
      {order.seats.length > 1 ? (
        <Button large wide onClick={everybody}>
          Everybody came
        </Button>
      ) : null}
      <ul className={styles.seats}>
        {order.seats.map((seat) => (
          <SeatAnswer
            key={seat.admissionId}
            seat={seat}
            answer={answers[seat.admissionId]}
            onAnswer={(answer) => setAnswers({ ...answers, [seat.admissionId]: answer })}
          />
        ))}
      </ul>
      <ActProblem problem={act.problem} onReload={() => act.forget()} />
      <div className={styles.send}>
        <Button type="submit" tone="act" large wide busy={act.busy} disabled={open > 0}>
          {open > 0 ? `${plural(open, 'seat')} to go` : 'That is who came'}
        </Button>
      </div>
    </form>
  )
}
