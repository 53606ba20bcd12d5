import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { EventDetail, Order } from '../../affordance/things/box-office.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Begun } from './begun.tsx'
import { formFor, formOf, sectionKey } from './form.ts'
import { Wizard } from './wizard.tsx'

/** A new request for an event: it becomes a draft with its first step. */
export function NewRequest() {
  const { event: id = '' } = useParams({ strict: false }) as { event?: string }
  const [view] = useView()
  const event = useRead('events.view', { subject: id })
  const drafts = useRead('orders.list', { input: { view: 'waiting', state: 'draft', event: id } })
  const [anew, setAnew] = useState(false)
  const me = useMe()
  if (!event.data || !drafts.data) return <Waiting of={event.error ? event : drafts} />
  const draft = drafts.data.items[0]
  if (draft && !anew) return <Begun draft={draft} onAnew={() => setAnew(true)} />
  const chosen = event.data.sections.find(({ section }) => section === view.section)
  const start = chosen ? ({ how: 'section', section: sectionKey(chosen) } as const) : {}
  return <Wizard event={event.data} start={formFor(me.person.email, start)} />
}

/** A draft, or seats that were given to somebody, wherever they left off. */
export function OpenRequest() {
  const { order: id = '' } = useParams({ strict: false }) as { order?: string }
  const order = useRead('orders.view', { subject: id })
  const event = useRead('events.view', { subject: order.data?.event.id ?? '', enabled: !!order.data })
  // What was kept a moment ago may not be in the answer at hand yet; a form filled from that would write over it.
  const isOld = order.isFetching && !order.isFetchedAfterMount
  if (!order.data || isOld || !event.data) return <Waiting of={order.error ? order : event} />
  return <Opened key={id} order={order.data} event={event.data} />
}

function Opened({ order, event }: { order: Order; event: EventDetail }) {
  const me = useMe()
  const navigate = useNavigate()
  if (order.state !== 'draft' && order.state !== 'incomplete') {
    return (
      <Page title={`Order #${order.number}`} says="It has been placed.">
        <Button onClick={() => void navigate({ to: '/orders/$order', params: { order: order.id } })}>
          To the order
        </Button>
      </Page>
    )
  }
  return <Wizard event={event} order={order} start={formOf(order, me.person.email)} />
}

function Waiting({ of }: { of: { error: unknown; refetch: () => unknown } }) {
  return (
    <Page title="Ask for seats" narrow>
      {of.error ? <ReadProblem error={of.error} retry={() => of.refetch()} /> : <StubBones count={1} />}
    </Page>
  )
}
