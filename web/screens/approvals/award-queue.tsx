import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { ApprovalStub } from './approval-stub.tsx'
import styles from './approvals.module.css'
import { Award } from './award.tsx'
import { NarrowOrders, NothingFits, useNarrowed } from './narrow.tsx'
import { useWalk } from './queue.tsx'

/** Those who wait for seats, in the order in which they asked, and what is left to give them. */
export function AwardQueue() {
  const { asked, isNarrowed, clear } = useNarrowed()
  const orders = usePages('orders.weigh', { queue: 'to-award', limit: 30, ...asked })
  const walk = useWalk(orders.items)
  return (
    <>
      <NarrowOrders queue="to-award" orders={orders} />
      {orders.error ? <ReadProblem error={orders.error} retry={() => orders.refetch()} /> : null}
      {orders.isPending ? <StubBones /> : null}
      {orders.total === 0 && isNarrowed ? <NothingFits onClear={clear} /> : null}
      {orders.total === 0 && !isNarrowed ? (
        <Empty title="Nobody waits for seats">
          When somebody joins a waiting list that you award, they come here in the order in which they asked.
        </Empty>
      ) : null}
      <div className={styles.list}>
        {orders.items.map((order, index) => (
          <ApprovalStub
            key={order.id}
            order={order}
            isCurrent={index === walk.current}
            onCurrent={() => walk.to(index)}
          >
            <Award order={order} listens={index === walk.current} />
          </ApprovalStub>
        ))}
      </div>
      {orders.hasNextPage ? (
        <Button onClick={() => void orders.fetchNextPage()}>Further requests</Button>
      ) : null}
    </>
  )
}
