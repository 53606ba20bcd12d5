import { type ReactNode, useState } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { WeighedOrder } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { ApprovalStub } from './approval-stub.tsx'
import styles from './approvals.module.css'
import { Bulk } from './bulk.tsx'
import { Decide } from './decide.tsx'
import { NarrowOrders, NothingFits, useNarrowed } from './narrow.tsx'

type Props = { queue: 'to-decide' | 'for-others' | 'decided' | 'all'; nothing: ReactNode }

/** Orders one under the other: j and k walk, x selects, y and d decide about the one at hand. */
export function Queue({ queue, nothing }: Props) {
  const { asked, isNarrowed, clear } = useNarrowed()
  const orders = usePages('orders.weigh', { queue, limit: 30, ...asked })
  const isWork = queue === 'to-decide' || queue === 'for-others'
  const walk = useWalk(orders.items)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const decidable = (order: WeighedOrder) => isWork && order.can['orders.deny']?.allowed === true
  const pick = (order: WeighedOrder | undefined) => {
    if (!order || !decidable(order)) return
    const next = new Set(picked)
    if (!next.delete(order.id)) next.add(order.id)
    setPicked(next)
  }
  useKey('x', 'Select this order', () => pick(orders.items[walk.current]), isWork)
  const chosen = orders.items.filter(({ id }) => picked.has(id))
  return (
    <>
      <NarrowOrders queue={queue} orders={orders} />
      {orders.error ? <ReadProblem error={orders.error} retry={() => orders.refetch()} /> : null}
      {orders.isPending ? <StubBones /> : null}
      {orders.total === 0 ? isNarrowed ? <NothingFits onClear={clear} /> : nothing : null}
      {isWork && (orders.total ?? 0) > 0 ? (
        <Bulk
          orders={chosen}
          all={orders.items.filter(decidable)}
          onPick={(ids) => setPicked(new Set(ids))}
        />
      ) : null}
      <div className={styles.list}>
        {orders.items.map((order, index) => (
          <ApprovalStub
            key={order.id}
            order={order}
            isCurrent={index === walk.current}
            onCurrent={() => walk.to(index)}
            faded={!order.can['orders.approve']?.allowed}
            picked={picked.has(order.id)}
            onPick={decidable(order) ? () => pick(order) : undefined}
          >
            <Decide order={order} listens={index === walk.current} />
          </ApprovalStub>
        ))}
      </div>
      {orders.hasNextPage ? (
        <Button onClick={() => void orders.fetchNextPage()}>Further orders</Button>
      ) : null}
    </>
  )
}

/** Which one the keys mean. */
export function useWalk(items: readonly { readonly id: string }[]) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, items.length - 1))
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, items.length - 1))
    setAt(next)
    document.getElementById(`order-${items[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  useKey('j', 'Next', () => go(current + 1))
  useKey('k', 'Previous', () => go(current - 1))
  return { current, to: setAt }
}
