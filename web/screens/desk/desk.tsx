import { useParams } from '@tanstack/react-router'
import { ticketingOf, useMe } from '../../affordance/me.tsx'
import { Empty } from '../../kit/empty.tsx'
import { ListAndOne } from '../../kit/list-pane.tsx'
import { useWide } from '../../kit/phone.ts'
import styles from './desk.module.css'
import type { Scope } from './scope.ts'
import { TicketList } from './ticket-list.tsx'
import { TicketPage } from './ticket-page.tsx'

/** The workspace of one ticketing application. */
export function DeskOfApplication() {
  const me = useMe()
  const { desk = '' } = useParams({ strict: false }) as { desk?: string }
  const application = ticketingOf(me).find((one) => one.slug === desk)
  if (!application) {
    return (
      <>
        <h1 className="unseen">Desk</h1>
        <Empty title="This desk is not open to you">
          <p>Its administrators can let you in. Your own requests are under “My requests”.</p>
        </Empty>
      </>
    )
  }
  return (
    <Workspace
      scope={{
        title: application.name,
        base: `/desk/${desk}`,
        applicationId: application.id,
        views: ['mine', 'unassigned', 'open', 'all'],
      }}
    />
  )
}

/** What I asked for, from any desk. */
export function Requests() {
  return <Workspace scope={{ title: 'My requests', base: '/requests', views: ['requested'] }} />
}

/** What is mine, from any desk. */
export function MyWork() {
  return <Workspace scope={{ title: 'My work', base: '/my-work', views: ['mine'] }} />
}

/**
 * List and ticket side by side when there is room; one instead of the other when there is not. The list grows as one
 * tabs through it, so a link leads past it.
 */
function Workspace({ scope }: { scope: Scope }) {
  const { ticket } = useParams({ strict: false }) as { ticket?: string }
  const isWide = useWide()
  return (
    <ListAndOne
      list={
        <>
          {isWide && ticket ? (
            <a href="#ticket" className={styles.skip}>
              To the ticket
            </a>
          ) : null}
          <TicketList scope={scope} current={ticket} />
        </>
      }
      one={ticket ? <TicketPage key={ticket} id={ticket} scope={scope} backShown={!isWide} /> : null}
      nothing={{ title: 'Pick a ticket on the left', says: 'Or press J and K to walk the list.' }}
    />
  )
}
