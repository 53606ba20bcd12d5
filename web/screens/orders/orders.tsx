import { Link } from '@tanstack/react-router'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { isAlive } from '../../affordance/states.tsx'
import type { Order } from '../../affordance/things/box-office.ts'
import { useView } from '../../kit/address.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { OrderStub } from './order-stub.tsx'
import styles from './orders.module.css'

/** The seats I asked for and the seats I have. */
export function MyAdmissions() {
  const [address, change] = useView()
  const orders = usePages('orders.list', { view: 'mine' })
  const groups = groupsOf(orders.items)
  const shown = address.when === 'past' ? 'past' : 'coming'
  const isReady = orders.total !== undefined
  const tabs = [
    { value: 'coming' as const, label: 'Coming up', count: isReady ? groups.coming.length : undefined },
    { value: 'past' as const, label: 'Past and closed', count: isReady ? groups.past.length : undefined },
  ]
  return (
    <Page title="My admissions" says="Orders and seats in your name.">
      <Tabs
        label="Time"
        tabs={tabs}
        value={shown}
        onChange={(when) => change({ when: when === 'past' ? when : '' })}
      />
      {orders.error ? <ReadProblem error={orders.error} retry={() => orders.refetch()} /> : null}
      {orders.isPending ? <StubBones /> : null}
      {isReady && groups[shown].length === 0 ? (
        <Empty title={shown === 'past' ? 'Nothing is behind you yet' : 'No seats in your name'}>
          <p>Look at what is on, and ask for seats for yourself and your guests.</p>
          <Link to="/events" className={buttonLooks({ tone: 'act' })}>
            To the events
          </Link>
        </Empty>
      ) : null}
      <div className={styles.list}>
        {groups[shown].map((order) => (
          <OrderStub key={order.id} order={order} />
        ))}
      </div>
      {orders.hasNextPage ? <Button onClick={() => void orders.fetchNextPage()}>Older ones</Button> : null}
    </Page>
  )
}

function groupsOf(orders: Order[]): { coming: Order[]; past: Order[] } {
  const soon = Date.now() - 6 * 3_600_000
  const isComing = (order: Order) => isAlive(order.state) && Date.parse(order.event.startsAt) > soon
  const byDate = (a: Order, b: Order) => a.event.startsAt.localeCompare(b.event.startsAt)
  return {
    coming: orders.filter(isComing).sort(byDate),
    past: orders.filter((order) => !isComing(order)).sort((a, b) => byDate(b, a)),
  }
}
