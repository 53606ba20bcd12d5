import { EnterButton } from '../../affordance/enter-button.tsx'
import { boxOfficeOf, ticketingOf, useMe } from '../../affordance/me.tsx'
import { useRead } from '../../affordance/read.ts'
import type { FunctionId } from '../../gen/manifest.gen.ts'
import { useReading } from '../../kit/locale.tsx'
import { Page } from '../../kit/page.tsx'
import { usePhone } from '../../kit/phone.ts'
import { AtMyDesk } from './at-my-desk.tsx'
import styles from './home.module.css'
import { IdleSeats } from './idle-seats.tsx'
import { MyRequests } from './my-requests.tsx'
import { NextAdmission } from './next-admission.tsx'
import { ToDeliver } from './to-deliver.tsx'
import { WaitingForMe } from './waiting-for-me.tsx'
import { WaitingOrders } from './waiting-orders.tsx'
import { WaitingSurveys } from './waiting-surveys.tsx'

/** What waits for me. */
export function Home() {
  const me = useMe()
  const { timeZone } = useReading()
  const may = (id: FunctionId) => me.can[id]?.allowed === true
  const hasBoxOffice = boxOfficeOf(me) !== undefined
  // Of the box office alone, or under a proxy, some of it is not there to be asked for.
  const hasOrders = hasBoxOffice && may('orders.list')
  const hasTickets = may('tickets.list')
  const counts = useRead('orders.counts', { enabled: hasBoxOffice && may('orders.counts') })
  const isPhone = usePhone()
  const isAgent = hasTickets && ticketingOf(me).length > 0
  return (
    <Page
      title={`${greeting(timeZone)}, ${(me.acting?.by.name ?? me.person.name).split(' ')[0]}`}
      narrow={!isAgent && !hasBoxOffice}
      acts={isAgent && !isPhone ? <EnterButton label="Ask for something" tone="act" /> : null}
    >
      <div className={isAgent || hasBoxOffice ? styles.wide : styles.column}>
        {isAgent || hasBoxOffice ? (
          <div className={styles.column} data-empty="Nothing waits for you.">
            {counts.data && counts.data.toDecide > 0 ? <WaitingOrders count={counts.data.toDecide} /> : null}
            {counts.data && counts.data.waiting > 0 ? <WaitingForMe count={counts.data.waiting} /> : null}
            {hasBoxOffice ? <ToDeliver /> : null}
            {hasBoxOffice ? <IdleSeats /> : null}
            {hasBoxOffice && may('surveys.waiting') ? <WaitingSurveys /> : null}
            {hasOrders && !isAgent ? <NextAdmission /> : null}
            {isAgent ? <AtMyDesk /> : null}
          </div>
        ) : null}
        <div className={styles.column}>
          {hasOrders && isAgent ? <NextAdmission /> : null}
          {hasTickets ? <MyRequests /> : null}
          {hasTickets && (isPhone || !isAgent) ? (
            <div className={styles.ask}>
              <EnterButton label="Ask for something" tone="act" large wide />
            </div>
          ) : null}
        </div>
      </div>
    </Page>
  )
}

function greeting(timeZone: string): string {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(new Date()))
  if (hour < 5) return 'Good night'
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}
