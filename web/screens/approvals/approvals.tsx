import { useState } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages, useRead } from '../../affordance/read.ts'
import type { Order } from '../../affordance/things/box-office.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { inWords } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { When } from '../../kit/when.tsx'
import { ApprovalStub } from './approval-stub.tsx'
import styles from './approvals.module.css'

type View = 'to-decide' | 'decided' | 'all'

/** The orders of one's people: what each is worth, who comes, and the word they wait for. */
export function Approvals() {
  const [address, change] = useView()
  const view: View = address.view === 'decided' || address.view === 'all' ? address.view : 'to-decide'
  const counts = useRead('orders.counts')
  const orders = usePages('orders.list', { view })
  const waiting = counts.data?.toDecide
  const tabs = [
    { value: 'to-decide' as const, label: 'Waiting', count: waiting },
    { value: 'decided' as const, label: 'Decided by me' },
    { value: 'all' as const, label: 'All I can see' },
  ]
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, orders.items.length - 1))
  const walk = (to: number) => {
    const next = Math.max(0, Math.min(to, orders.items.length - 1))
    setAt(next)
    document.getElementById(`order-${orders.items[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  useKey('j', 'Next order', () => walk(current + 1))
  useKey('k', 'Previous order', () => walk(current - 1))
  return (
    <Page title={titleOf(waiting)} says={<Says orders={view === 'to-decide' ? orders.items : []} />}>
      <Tabs
        label="Orders"
        tabs={tabs}
        value={view}
        onChange={(next) => change({ view: next === 'to-decide' ? '' : next })}
      />
      {orders.error ? <ReadProblem error={orders.error} retry={() => orders.refetch()} /> : null}
      {orders.isPending ? <StubBones /> : null}
      {orders.total === 0 ? <Nothing view={view} /> : null}
      <div className={styles.list}>
        {orders.items.map((order, index) => (
          <ApprovalStub
            key={order.id}
            order={order}
            isCurrent={index === current}
            onCurrent={() => setAt(index)}
          />
        ))}
      </div>
      {orders.hasNextPage ? (
        <Button onClick={() => void orders.fetchNextPage()}>Further orders</Button>
      ) : null}
    </Page>
  )
}

function titleOf(waiting: number | undefined): string {
  if (waiting === undefined) return 'Approvals'
  if (waiting === 0) return 'No order waits for you'
  return `${inWords(waiting)} ${waiting === 1 ? 'order waits' : 'orders wait'} for you`
}

function Says({ orders }: { orders: Order[] }) {
  const oldest = [...orders].sort((a, b) => a.placedAt.localeCompare(b.placedAt))[0]
  return (
    <>
      From the people who report to you.
      {oldest ? (
        <>
          {' '}
          The oldest waits since <When at={oldest.placedAt} as="since" />.
        </>
      ) : null}
    </>
  )
}

function Nothing({ view }: { view: View }) {
  const says: Record<View, string> = {
    'to-decide': 'When somebody who reports to you asks for seats, it comes here.',
    decided: 'Orders that you approve or deny are kept here.',
    all: 'No order is open to you.',
  }
  return <Empty title={view === 'to-decide' ? 'All decided' : 'Nothing here yet'}>{says[view]}</Empty>
}
