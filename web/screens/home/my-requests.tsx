import { Link } from '@tanstack/react-router'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { StatusChip } from '../../affordance/states.tsx'
import type { TicketRow } from '../../affordance/things/tickets.ts'
import { Empty } from '../../kit/empty.tsx'
import { usePhone } from '../../kit/phone.ts'
import { Row } from '../../kit/row.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** What I asked for, the latest movement first. */
export function MyRequests() {
  // On the phone three, so that asking for something stays in sight.
  const limit = usePhone() ? 3 : 5
  const requests = useRead('tickets.list', { input: { view: 'requested', sort: 'updated', limit } })
  return (
    <section aria-labelledby="my-requests">
      <div className={styles.head}>
        <h2 id="my-requests">Your requests</h2>
        {requests.data && requests.data.total > 0 ? (
          <Link to="/requests">All {requests.data.total}</Link>
        ) : null}
      </div>
      {requests.error ? <ReadProblem error={requests.error} retry={() => requests.refetch()} /> : null}
      {requests.isPending ? <RowBones count={3} /> : null}
      {requests.data?.total === 0 ? (
        <Empty title="You have asked for nothing yet">
          <p>When something does not work, or you need something, ask here. You will see who is on it.</p>
        </Empty>
      ) : null}
      <ul>
        {requests.data?.items.map((ticket) => (
          <li key={ticket.id}>
            <Row
              roomy
              to={`/requests/${ticket.id}`}
              title={ticket.title}
              detail={
                <>
                  {whoHasIt(ticket)} · <When at={ticket.updatedAt} as="ago" />
                </>
              }
              aside={<StatusChip {...ticket} />}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function whoHasIt(ticket: TicketRow): string {
  if (ticket.statusClass === 'completed' || ticket.statusClass === 'cancelled') return ticket.applicationName
  if (ticket.responsibleName) return `${ticket.responsibleName} is on it`
  if (ticket.responsibleGroupName) return `${ticket.responsibleGroupName} has it`
  return `${ticket.applicationName} will look at it`
}
