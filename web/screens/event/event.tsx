import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { EventDetail } from '../../affordance/things/box-office.ts'
import { DateTile } from '../../kit/date-tile.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts, Stub } from '../../kit/stub.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './event.module.css'
import { EventActs } from './event-acts.tsx'
import { Particulars, Standing } from './particulars.tsx'
import { SeatPlan } from './seat-plan.tsx'

/** One event: when, where, what is left by section and row, and the way to ask for seats. */
export function EventPage() {
  const { event: id = '' } = useParams({ strict: false }) as { event?: string }
  // Other words there, such as "venues", are addresses of the server's lists, and would be answered with those.
  const isId = /^[0-9a-f-]{36}$/i.test(id)
  const event = useRead('events.view', { subject: id, every: 60, enabled: isId })
  if (!isId) return <NoSuchEvent />
  if (event.data) return <Opened event={event.data} />
  return (
    <Page title="Event">
      {event.error ? <ReadProblem error={event.error} retry={() => event.refetch()} /> : <StubBones />}
    </Page>
  )
}

function NoSuchEvent() {
  return (
    <Page title="Event">
      <Empty title="There is no such event">
        <Link to="/events">To the events</Link>
      </Empty>
    </Page>
  )
}

function Opened({ event }: { event: EventDetail }) {
  const navigate = useNavigate()
  const ask = (section?: string) =>
    void navigate({
      to: '/events/$event/request',
      params: { event: event.id },
      search: section ? { section } : {},
    })
  return (
    <Page
      title={event.name}
      acts={<EventActs event={event} />}
      says={
        <>
          <Link to="/events">Events</Link> ·{' '}
          {[event.performer, event.venueName, event.city].filter(Boolean).join(' · ')}
        </>
      }
    >
      <div className={styles.column}>
        <Stub
          label="The event"
          counterfoil={
            <div className={styles.foot}>
              <Facts
                of={[
                  ['Left', event.available > 0 ? plural(event.available, 'seat') : sayNoneLeft(event)],
                  ['Yours', event.mine > 0 ? plural(event.mine, 'seat') : 'none'],
                ]}
              />
              <FunctionButton
                id="orders.place"
                verdict={event.can['orders.place']}
                subject={{ id: event.id, version: event.version, label: event.name }}
                label={event.available === 0 && event.waitlist ? 'Join the waiting list' : 'Ask for seats'}
                tone="act"
                withKey="O"
                wide
                onAct={() => ask()}
              />
            </div>
          }
        >
          <div className={styles.head}>
            <DateTile at={event.startsAt} timeZone={event.timeZone} unknown={event.dateIsTba} />
            <div>
              <h2 className={styles.when}>
                <ShowTime {...event} />
                {event.showing ? ` · ${event.showing}` : ''}
              </h2>
              <p>{event.venueName}</p>
              <p className="muted">{event.city}</p>
            </div>
          </div>
          <Standing event={event} />
          <Particulars event={event} />
        </Stub>
        <h2>Seats</h2>
        {event.sections.length === 0 ? (
          <Empty title="No seats are in the books yet">
            <p>When the box office loads them, they show here by section and row.</p>
          </Empty>
        ) : (
          event.sections.map((section) => (
            <SeatPlan
              key={`${section.section}-${section.category}`}
              section={section}
              onOrder={event.can['orders.place']?.allowed ? () => ask(section.section) : undefined}
            />
          ))
        )}
      </div>
    </Page>
  )
}

const sayNoneLeft = ({ waitlist }: EventDetail) =>
  waitlist ? 'no seats; there is a waiting list' : 'no seats, and no waiting list'
