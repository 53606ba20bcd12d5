import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { sayGuests, sayQuantity, saySeats } from '../../affordance/seats.ts'
import { OrderChip } from '../../affordance/states.tsx'
import type { DecisionLink } from '../../affordance/things/approvals.ts'
import type { Order } from '../../affordance/things/box-office.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { DateTile } from '../../kit/date-tile.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextArea } from '../../kit/field.tsx'
import { plural, useMoney } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Stub } from '../../kit/stub.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import styles from './mailed-decision.module.css'

/** Where the link of a mail leads: the order, the choice, and one press to confirm it. */
export function MailedDecision() {
  const { token } = useParams({ strict: false }) as { token: string }
  const link = useRead('orders.decision-link', { input: { token } })
  return (
    <Page title="An order that waits for your word" narrow>
      {link.isPending ? <StubBones /> : null}
      {link.error ? (
        <>
          <ReadProblem error={link.error} retry={() => link.refetch()} />
          <p className="muted">
            Such a link is good for a week, and until the event begins. What still waits for you stands in{' '}
            <Link to="/approvals">your approvals</Link>.
          </p>
        </>
      ) : null}
      {link.data ? <Opened link={link.data} token={token} /> : null}
    </Page>
  )
}

function Opened({ link, token }: { link: DecisionLink; token: string }) {
  if (link.standing === 'another')
    return (
      <Empty title={`This link was sent to ${link.forWhom}`}>
        It is good for them alone. <Link to="/approvals">See what waits for you</Link>
      </Empty>
    )
  if (link.standing === 'decided')
    return (
      <Empty title={sayDecided(link.decided)}>
        {link.decided ? (
          <>
            <OrderChip state={link.decided.state} /> since <When at={link.decided.at} />.{' '}
          </>
        ) : null}
        <Link to="/approvals">See what waits for you</Link>
      </Empty>
    )
  return <Confirm link={link} orderId={link.orderId as string} token={token} />
}

function sayDecided(decided: DecisionLink['decided']): string {
  if (!decided) return 'It waits no more'
  return decided.isYou ? 'You decided already' : `${decided.by} was quicker`
}

type ConfirmProps = { link: DecisionLink; orderId: string; token: string }

function Confirm({ link, orderId, token }: ConfirmProps) {
  const order = useRead('orders.view', { subject: orderId })
  const [isDone, setDone] = useState(false)
  if (order.error) return <ReadProblem error={order.error} retry={() => order.refetch()} />
  if (!order.data) return <StubBones />
  if (isDone)
    return (
      <Empty title={link.choice === 'approve' ? 'Approved' : 'Denied'}>
        {order.data.owner.name} is told. <Link to="/approvals">See what else waits for you</Link>
      </Empty>
    )
  return (
    <Stub
      label={`${order.data.owner.name}: ${order.data.event.name}`}
      counterfoil={<Choice link={link} order={order.data} token={token} onDone={() => setDone(true)} />}
    >
      <What order={order.data} />
    </Stub>
  )
}

function What({ order }: { order: Order }) {
  const money = useMoney()
  const { event, owner, quantity } = order
  return (
    <div className={styles.what}>
      <DateTile at={event.startsAt} timeZone={event.timeZone} />
      <div>
        <h2>{event.name}</h2>
        <p className="muted small">
          <ShowTime {...event} /> · {event.venueName}
        </p>
        <p className="mono small">{saySeats(order.seats).join(', ') || plural(quantity, 'place')}</p>
        <p>
          <b>{owner.name}</b> asks for {sayQuantity(order)} · purpose <b>{order.purpose}</b>
          {order.valueCents === null ? '' : ` · ${money(order.valueCents)}`}
        </p>
        <p className="muted small">Guests: {sayGuests(order) || 'none named'}</p>
        {order.note ? <p className="muted small">“{order.note}”</p> : null}
        {order.findings.map((finding) => (
          <p key={finding.says} className={styles.warn}>
            {finding.says}
          </p>
        ))}
      </div>
    </div>
  )
}

type ChoiceProps = { link: DecisionLink; order: Order; token: string; onDone: () => void }

/** The link is used up first, so that it cannot be pressed twice; then it is decided as in the queue. */
function Choice({ link, order, token, onDone }: ChoiceProps) {
  const [note, setNote] = useState('')
  const follow = useAct('orders.follow-link')
  const decide = useAct(link.choice === 'approve' ? 'orders.approve' : 'orders.deny')
  const [isFollowed, setFollowed] = useState(false)
  const isDenial = link.choice === 'deny'
  const verdict = order.can[isDenial ? 'orders.deny' : 'orders.approve']
  const decideNow = () =>
    decide.run({ subject: order.id, version: order.version, input: { note: note.trim() }, done: onDone })
  const confirm = () => {
    if (isFollowed) return decideNow()
    follow.run({
      input: { token },
      done: () => {
        setFollowed(true)
        decideNow()
      },
    })
  }
  if (link.standing === 'used' && !isFollowed)
    return (
      <div className={styles.acts}>
        <p>This link was used before, and the order still waits.</p>
        <Link to="/approvals" className={buttonLooks({ tone: 'act', wide: true })}>
          Decide in your approvals
        </Link>
      </div>
    )
  if (verdict && !verdict.allowed) return <p className={styles.acts}>{verdict.says}</p>
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <TextArea
        label={isDenial ? 'Reason' : 'Comment'}
        optional={!isDenial}
        required={isDenial}
        rows={3}
        autoFocus={isDenial}
        hint={`${order.owner.name} reads it.`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ActProblem problem={follow.problem ?? decide.problem} />
      <Button
        type="submit"
        tone={isDenial ? 'danger' : 'act'}
        wide
        busy={follow.busy || decide.busy}
        disabled={isDenial && note.trim() === ''}
      >
        {isDenial ? 'Yes, deny' : `Yes, approve ${order.quantity}`}
      </Button>
      <Link to="/approvals" className={buttonLooks({ wide: true })}>
        Decide later
      </Link>
    </form>
  )
}
