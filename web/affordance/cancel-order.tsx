import { useState } from 'react'
import { Button, type ButtonTone } from '../kit/button.tsx'
import { Dialog, DialogFoot } from '../kit/dialog.tsx'
import { plural } from '../kit/numbers.tsx'
import { useAct } from './act.ts'
import { FunctionButton } from './function-button.tsx'
import { ActProblem } from './problem-card.tsx'
import type { Order } from './things/box-office.ts'

type Props = { order: Order; tone?: ButtonTone; onDone?: () => void }

/** Gives an order up, or throws a draft away: asked once, with what follows from it. */
export function CancelOrder({ order, tone = 'plain', onDone }: Props) {
  const [asks, setAsks] = useState(false)
  const { title, button, done } = wordsFor(order)
  const act = useAct('orders.cancel')
  const close = () => {
    act.forget()
    setAsks(false)
  }
  const cancel = () =>
    act.run({
      subject: order.id,
      version: order.version,
      says: done,
      done: () => {
        close()
        onDone?.()
      },
    })
  return (
    <>
      <FunctionButton
        id="orders.cancel"
        subject={{ id: order.id, version: order.version, label: `#${order.number}` }}
        verdict={order.can['orders.cancel']}
        label={button}
        tone={tone}
        onAct={() => setAsks(true)}
      />
      <Dialog title={title} opened={asks} onClose={close}>
        <p>{followsFrom(order)} It cannot be undone.</p>
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button tone="danger" busy={act.busy} onClick={cancel}>
            Yes, {button.toLowerCase()}
          </Button>
          <Button data-autofocus onClick={close}>
            Keep it
          </Button>
        </DialogFoot>
      </Dialog>
    </>
  )
}

const wordsFor = ({ state, number, event }: Order) =>
  state === 'draft'
    ? { title: `Discard your draft for ${event.name}?`, button: 'Discard', done: 'The draft is gone.' }
    : {
        title: `Cancel order #${number} for ${event.name}?`,
        button: 'Cancel order',
        done: `Order #${number} is cancelled.`,
      }

/** What becomes of its seats, and who hears of it. */
function followsFrom({ state, seats, quantity }: Order): string {
  const held = plural(seats.length || quantity, 'seat')
  switch (state) {
    case 'draft':
      return 'Nothing is held for it and nobody was asked, so nobody is told. What you wrote is lost.'
    case 'incomplete':
      return `${held} go back to whoever handed them to you. They find them among theirs, and get no letter.`
    case 'pending-waitlist':
      return 'You give up your place in line. Nothing is held for you, and whoever awards the list no longer sees you on it.'
    default:
      return `${held} go back to where they came from, for others. Whoever was to decide no longer finds the order in their queue, and gets no letter.`
  }
}
