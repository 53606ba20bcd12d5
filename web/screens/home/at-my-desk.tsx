import { Link } from '@tanstack/react-router'
import { ticketingOf, useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { PriorityDot } from '../../affordance/states.tsx'
import type { Application } from '../../affordance/things/people.ts'
import { ticketAddress } from '../../affordance/ticket-address.ts'
import { Empty } from '../../kit/empty.tsx'
import { Count } from '../../kit/numbers.tsx'
import { Row } from '../../kit/row.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import styles from './home.module.css'

/** An agent's morning: how much waits on each desk, and the most pressing of one's own. */
export function AtMyDesk() {
  const me = useMe()
  const mine = useRead('tickets.list', { input: { view: 'mine', sort: 'priority', limit: 7 } })
  return (
    <>
      <div className={styles.counts}>
        {ticketingOf(me).map((application) => (
          <DeskCounts key={application.id} application={application} />
        ))}
      </div>
      <section aria-labelledby="mine">
        <div className={styles.head}>
          <h2 id="mine">Most pressing of yours</h2>
          {mine.data && mine.data.total > 0 ? <Link to="/my-work">All {mine.data.total}</Link> : null}
        </div>
        {mine.error ? <ReadProblem error={mine.error} retry={() => mine.refetch()} /> : null}
        {mine.isPending ? <RowBones count={5} /> : null}
        {mine.data?.total === 0 ? (
          <Empty title="Nothing of yours is open">
            <p>Look at what nobody has taken yet.</p>
          </Empty>
        ) : null}
        <ul className={styles.list}>
          {mine.data?.items.map((ticket) => (
            <li key={ticket.id}>
              <Row
                to={ticketAddress(ticket, me)}
                lead={<PriorityDot {...ticket} />}
                title={ticket.title}
                detail={`${ticket.requestorName ?? 'No requestor'} · ${ticket.statusName}${ticket.priorityName ? ` · ${ticket.priorityName}` : ''}`}
                aside={<When at={ticket.updatedAt} as="age" />}
                asideDetail={<span className="mono">#{ticket.number}</span>}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function DeskCounts({ application: { id, name, slug } }: { application: Application }) {
  const counts = useRead('tickets.counts', { input: { application: id }, every: 60 })
  const views = [
    { view: 'mine', label: 'mine', of: counts.data?.mine },
    { view: 'unassigned', label: 'unassigned', of: counts.data?.unassigned },
    { view: 'open', label: 'open', of: counts.data?.open },
  ]
  return (
    <section className={styles.desk} aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {views.map(({ view, label, of }) => (
          <li key={view}>
            <Link to={`/desk/${slug}`} search={{ view }}>
              <b>{of === undefined ? '–' : <Count of={of} />}</b> <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
