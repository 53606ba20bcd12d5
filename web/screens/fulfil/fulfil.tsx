import { useState } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages, useRead } from '../../affordance/read.ts'
import type { Delivery } from '../../affordance/things/delivery.ts'
import { useView } from '../../kit/address.ts'
import { Beside } from '../../kit/beside.tsx'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { KeyHint } from '../../kit/key-hint.tsx'
import { inWords } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { DeliveryPanel } from './delivery-panel.tsx'
import { canBeChosen, DeliveryRow } from './delivery-row.tsx'
import { Filters } from './filters.tsx'
import styles from './fulfil.module.css'
import { OfficesButton } from './offices-dialog.tsx'

export type View = 'to-send' | 'sent' | 'delivered' | 'no-guests'
/** Loaded as a page of its own: only there do browsers hand out the camera. */
const door = '/door'
const views: readonly string[] = ['sent', 'delivered', 'no-guests']

/** What is to be handed over, under way, and arrived: for those who stand at the counter. */
export function Fulfil() {
  const [address, change] = useView()
  const view = (views.includes(address.view ?? '') ? address.view : 'to-send') as View
  const { office, method, venue, day, q } = address
  const counts = useRead('orders.delivery-counts', { input: { view }, keep: true })
  const queue = usePages('orders.delivery-queue', { view, office, method, venue, day, q })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const at = Math.max(
    0,
    queue.items.findIndex(({ id }) => id === address.order),
  )
  const current = queue.items[at]
  const open = (id: string | undefined) => change({ order: id })
  const walk = (to: number) => {
    const next = queue.items[Math.max(0, Math.min(to, queue.items.length - 1))]
    open(next?.id)
    document.getElementById(`delivery-${next?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const choose = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  useKey('j', 'Next order', () => walk(at + 1))
  useKey('k', 'Previous order', () => walk(at - 1))
  useKey('x', 'Choose this order', () => current && canBeChosen(current) && choose(current.id))
  useKey('c', 'Check a code', () => location.assign(door))
  const picked = queue.items.filter(({ id }) => chosen.includes(id))
  return (
    <Page
      title={titleOf(counts.data?.toSend)}
      says={counts.data ? readyOf(counts.data.ready) : null}
      acts={
        <>
          <OfficesButton />
          <a className={buttonLooks()} href={door} aria-keyshortcuts="c">
            Check a code <KeyHint>C</KeyHint>
          </a>
        </>
      }
    >
      <Tabs label="Orders" tabs={tabsOf(counts.data)} value={view} onChange={(next) => show(next)} />
      <Filters counts={counts.data} address={address} onChange={(parts) => change({ ...parts, order: '' })} />
      {queue.error ? <ReadProblem error={queue.error} retry={() => queue.refetch()} /> : null}
      {queue.total === 0 ? (
        <Nothing view={view} isNarrowed={Boolean(office || method || venue || day || q)} />
      ) : null}
      <div className={styles.sides}>
        <div className={styles.list}>
          {queue.isPending ? <RowBones count={5} /> : null}
          {picked.length > 0 ? <BulkBar orders={picked} onDone={() => setChosen([])} /> : null}
          <ul aria-label="Queue">
            {queue.items.map((order) => (
              <DeliveryRow
                key={order.id}
                order={order}
                isCurrent={order.id === current?.id}
                isChosen={chosen.includes(order.id)}
                onOpen={() => open(order.id)}
                onChoose={() => choose(order.id)}
              />
            ))}
          </ul>
          {queue.hasNextPage ? (
            <Button onClick={() => void queue.fetchNextPage()}>Further orders</Button>
          ) : null}
        </div>
        {current ? (
          <Beside
            title={`#${current.number}, ${current.event.name}`}
            isOpen={address.order === current.id}
            onClose={() => open('')}
          >
            <Side order={current} />
          </Beside>
        ) : null}
      </div>
    </Page>
  )

  function show(next: View) {
    setChosen([])
    change({ view: next === 'to-send' ? '' : next, order: '' })
  }
}

/** The order as it is now, with what can be done; what the list knows stands there until it comes. */
function Side({ order }: { order: Delivery }) {
  const read = useRead('orders.shipment-view', { subject: order.id })
  return <DeliveryPanel key={order.id} order={read.data ?? order} />
}

type Counts = { toSend: number; sent: number; delivered: number; noGuests: number } | undefined

const tabsOf = (counts: Counts) => [
  { value: 'to-send' as const, label: 'To send', count: counts?.toSend },
  { value: 'sent' as const, label: 'Sent', count: counts?.sent },
  { value: 'no-guests' as const, label: 'Waiting for guests', count: counts?.noGuests },
  { value: 'delivered' as const, label: 'Delivered', count: counts?.delivered },
]

function readyOf(ready: number): string {
  return ready === 0 ? 'None of them is ready to go.' : `${inWords(ready)} of them ready to go.`
}

function titleOf(waiting: number | undefined): string {
  if (waiting === undefined) return 'Fulfil orders'
  if (waiting === 0) return 'Nothing waits to be sent'
  return `${inWords(waiting)} ${waiting === 1 ? 'order waits' : 'orders wait'} to be sent`
}

const nothings: Record<View, [title: string, says: string]> = {
  'to-send': ['All sent', 'When an order is approved and its guests are named, it comes here.'],
  sent: ['Nothing is under way', 'What you send stays here until somebody has it.'],
  delivered: ['Nothing delivered yet', 'Orders that arrived are kept here until their event.'],
  'no-guests': ['Every guest is named', 'Orders whose owners still have to say who comes stand here.'],
}

function Nothing({ view, isNarrowed }: { view: View; isNarrowed: boolean }) {
  if (isNarrowed) return <Empty title="Nothing fits these filters">Take one away to see more.</Empty>
  const [title, says] = nothings[view]
  return <Empty title={title}>{says}</Empty>
}
