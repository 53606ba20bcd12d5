import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EventForm } from '../../affordance/event-form.tsx'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { useView } from '../../kit/address.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { Calendar } from './calendar.tsx'
import { Filters } from './filters.tsx'
import { EventList } from './list.tsx'

const tabs = [
  { value: 'upcoming', label: 'Coming up' },
  { value: 'calendar', label: 'Calendar' },
  { value: 'past', label: 'Past' },
] as const

type Tab = (typeof tabs)[number]['value']

/** What is on and what is left, as a list or month by month; the address holds the view and its filters. */
export function Events() {
  const [address, change] = useView()
  const [adding, setAdding] = useState(false)
  const navigate = useNavigate()
  const { can } = useMe()
  const view: Tab = tabs.find(({ value }) => value === address.when)?.value ?? 'upcoming'
  const { q, venue, performer, season } = address
  const filters = { q, venue, performer, season, hasSeats: address.seats === 'open' ? true : undefined }
  return (
    <Page
      title="Events"
      says={
        <>
          Seats that the organisation holds, for you and your guests. For others,{' '}
          <Link to="/specials/new">make a special request</Link>.
        </>
      }
      acts={
        <>
          <Link to="/seasons" className={buttonLooks()}>
            Seasons
          </Link>
          <Link to="/venues" className={buttonLooks()}>
            Venues
          </Link>
          {can['events.add']?.allowed ? (
            <FunctionButton
              id="events.add"
              verdict={can['events.add']}
              label="Add event"
              tone="act"
              withKey="N"
              onAct={() => setAdding(true)}
            />
          ) : null}
        </>
      }
    >
      <Tabs
        label="View"
        tabs={[...tabs]}
        value={view}
        onChange={(next) => change({ when: next === 'upcoming' ? '' : next })}
      />
      <Filters />
      {view === 'calendar' ? (
        <Calendar filters={filters} month={address.month} onMonth={(month) => change({ month })} />
      ) : (
        <EventList when={view} filters={filters} />
      )}
      {adding ? (
        <EventForm
          onClose={() => setAdding(false)}
          onAdded={(event) => void navigate({ to: '/events/$event', params: { event } })}
        />
      ) : null}
    </Page>
  )
}
