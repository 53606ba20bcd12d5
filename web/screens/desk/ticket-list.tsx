import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { EnterButton } from '../../affordance/enter-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { PriorityDot } from '../../affordance/states.tsx'
import type { TicketRow } from '../../affordance/things/tickets.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { ListPane } from '../../kit/list-pane.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Row } from '../../kit/row.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import { Filters } from './filters.tsx'
import { type Scope, type View, viewWords } from './scope.ts'
import styles from './ticket-list.module.css'

const ROW = 60

/** The list of a desk: only the rows in sight are drawn, further pages come as one nears the end. */
export function TicketList({ scope, current }: { scope: Scope; current?: string }) {
  const [address, change] = useView()
  const view = scope.views.find((one) => one === address.view) ?? scope.views[0] ?? 'mine'
  const { status, q, sort } = address
  const list = usePages('tickets.list', { view, application: scope.applicationId, status, q, sort })
  const heading = scope.views.length > 1 ? viewWords[view] : scope.title
  useTitle(scope.views.length > 1 ? `${heading}, ${scope.title}` : heading)
  const isFiltered = Boolean(status || q)
  return (
    <ListPane
      title={heading}
      total={list.total}
      of="tickets"
      acts={<EnterButton application={scope.applicationId} label="New" tone="plain" />}
      filters={<Filters key={scope.base} scope={scope} view={view} />}
    >
      {list.error && list.items.length === 0 ? (
        <div className={styles.problem}>
          <ReadProblem error={list.error} retry={() => list.refetch()} />
        </div>
      ) : null}
      {list.isPending ? <RowBones count={9} /> : null}
      {list.total === 0 ? (
        <NoTickets
          view={view}
          onUnassigned={scope.views.includes('unassigned') ? () => change({ view: 'unassigned' }) : null}
          isFiltered={isFiltered}
          onAll={() => change({ status: '', q: '' })}
        />
      ) : null}
      {list.items.length > 0 ? <Rows {...{ list, scope, current, heading }} /> : null}
    </ListPane>
  )
}

type ListQuery = ReturnType<typeof usePages<'tickets.list'>>
type RowsProps = { list: ListQuery; scope: Scope; current?: string; heading: string }

function Rows({ list, scope, current, heading }: RowsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - 10) void fetchNextPage()
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  useWalk(items, scope, current, (index) => rows.scrollToIndex(index))
  return (
    <div ref={frame} className={styles.scroll}>
      <ul aria-label={heading} className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const ticket = items[index]
          if (!ticket) return null
          return (
            <li key={ticket.id} style={{ transform: `translateY(${start}px)` }}>
              <TicketLine ticket={ticket} scope={scope} isCurrent={ticket.id === current} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function TicketLine({ ticket, scope, isCurrent }: { ticket: TicketRow; scope: Scope; isCurrent: boolean }) {
  const [address] = useView()
  const who =
    ticket.responsibleName ??
    (ticket.responsibleGroupName ? `Group: ${ticket.responsibleGroupName}` : 'Unassigned')
  return (
    <Row
      to={`${scope.base}/${ticket.id}`}
      search={address}
      current={isCurrent}
      lead={<PriorityDot {...ticket} />}
      title={ticket.title}
      detail={[who, ticket.statusName, ticket.priorityName].filter(Boolean).join(' · ')}
      aside={<When at={ticket.createdAt} as="age" />}
      asideDetail={<span className="mono">#{ticket.number}</span>}
    />
  )
}

/** J and K walk the list; the ticket opens as one lands on it. */
function useWalk(
  items: TicketRow[],
  scope: Scope,
  current: string | undefined,
  show: (index: number) => void,
) {
  const navigate = useNavigate()
  const [address] = useView()
  const at = items.findIndex((ticket) => ticket.id === current)
  const go = (index: number) => {
    const ticket = items[index]
    if (!ticket) return
    show(index)
    void navigate({ to: `${scope.base}/${ticket.id}`, search: address, replace: current !== undefined })
  }
  useKey('j', 'Next ticket', () => go(at + 1))
  useKey('k', 'Previous ticket', () => go(Math.max(0, at - 1)))
}

type NoTicketsProps = {
  view: View
  isFiltered: boolean
  onAll: () => void
  onUnassigned: (() => void) | null
}

function NoTickets({ view, isFiltered, onAll, onUnassigned }: NoTicketsProps) {
  if (isFiltered) {
    return (
      <Empty title="Nothing fits these filters">
        <Button onClick={onAll}>Show without filters</Button>
      </Empty>
    )
  }
  const next: Record<View, string> = {
    mine: 'Nothing waits for you here. Look at what nobody has taken yet.',
    unassigned: 'Everything has somebody who looks after it.',
    open: 'Nothing is open on this desk.',
    all: 'No ticket has come in yet, or none that you may see.',
    requested: 'When something does not work, or you need something, ask. You will see who is on it.',
  }
  return (
    <Empty title={view === 'requested' ? 'You have asked for nothing yet' : 'All quiet'}>
      <p>{next[view]}</p>
      {view === 'mine' && onUnassigned ? (
        <Button onClick={onUnassigned}>Show what is unassigned</Button>
      ) : null}
      {view === 'requested' ? <EnterButton label="Ask for something" tone="act" listens={false} /> : null}
    </Empty>
  )
}
