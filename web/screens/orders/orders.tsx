import { Link } from '@tanstack/react-router'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { inWords } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { OrderStub } from './order-stub.tsx'
import styles from './orders.module.css'

/** What waits for me, the seats I asked for and have, and those behind me. */
export function MyAdmissions() {
  const [address, change] = useView()
  const shown = address.when === 'past' ? 'past' : 'coming'
  const q = address.q ?? ''
  const waiting = usePages('orders.list', { view: 'waiting', q })
  const coming = usePages('orders.list', { view: 'coming', q })
  const past = usePages('orders.list', { view: 'past', q })
  const tabs = [
    { value: 'coming' as const, label: 'Waiting and coming up', count: sum(waiting.total, coming.total) },
    { value: 'past' as const, label: 'Past and closed', count: past.total },
  ]
  return (
    <Page title="My admissions" says="Orders and seats in your name.">
      <Tabs
        label="Time"
        tabs={tabs}
        value={shown}
        onChange={(when) => change({ when: when === 'past' ? when : '' })}
      />
      <div className={styles.search}>
        <SearchField label="Find an order" placeholder="Event, guest or number" />
      </div>
      {shown === 'coming' ? <Coming waiting={waiting} coming={coming} q={q} /> : <Past past={past} q={q} />}
    </Page>
  )
}

const sum = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one + other

type Orders = ReturnType<typeof usePages<'orders.list'>>

function Coming({ waiting, coming, q }: { waiting: Orders; coming: Orders; q: string }) {
  const isEmpty = waiting.total === 0 && coming.total === 0
  return (
    <>
      {waiting.items.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting" className={styles.group}>
            {inWords(waiting.total ?? 0)} {waiting.total === 1 ? 'waits' : 'wait'} for you
          </h2>
          <List of={waiting} />
        </section>
      ) : null}
      {waiting.items.length > 0 && coming.items.length > 0 ? (
        <h2 className={styles.group}>Coming up</h2>
      ) : null}
      <List of={coming} />
      {isEmpty ? <Nothing q={q} title="No seats in your name" /> : null}
    </>
  )
}

function Past({ past, q }: { past: Orders; q: string }) {
  return (
    <>
      <List of={past} />
      {past.total === 0 ? <Nothing q={q} title="Nothing is behind you yet" /> : null}
    </>
  )
}

function Nothing({ q, title }: { q: string; title: string }) {
  if (q) return <Empty title={`No order with “${q}”`} />
  return (
    <Empty title={title}>
      <p>Look at what is on, and ask for seats for yourself and your guests.</p>
      <Link to="/events" className={buttonLooks({ tone: 'act' })}>
        To the events
      </Link>
    </Empty>
  )
}

function List({ of }: { of: Orders }) {
  return (
    <>
      {of.error ? <ReadProblem error={of.error} retry={() => of.refetch()} /> : null}
      {of.isPending ? <StubBones /> : null}
      <div className={styles.list}>
        {of.items.map((order) => (
          <OrderStub key={order.id} order={order} />
        ))}
      </div>
      {of.hasNextPage ? <Button onClick={() => void of.fetchNextPage()}>More of them</Button> : null}
    </>
  )
}
