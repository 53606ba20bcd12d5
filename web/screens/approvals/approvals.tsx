import { useMe } from '../../affordance/me.tsx'
import { useRead } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Empty } from '../../kit/empty.tsx'
import { inWords, plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { When } from '../../kit/when.tsx'
import { AwardQueue } from './award-queue.tsx'
import { Queue } from './queue.tsx'
import { OthersSpecialQueue, SourceQueue, SpecialQueue } from './special-queue.tsx'

const views = [
  'to-decide',
  'for-others',
  'award',
  'special',
  'special-others',
  'source',
  'decided',
  'all',
] as const
type View = (typeof views)[number]
const unnarrowed = { event: '', asker: '', from: '', days: '', q: '', sort: '' }

/** Whatever waits for one's word: orders, waiting lists, special requests, and what one has said. */
export function Approvals() {
  const [address, change] = useView()
  const view: View = views.find((one) => one === address.view) ?? 'to-decide'
  const { tabs, waiting } = useTabs(view)
  return (
    <Page title={titleOf(waiting)} says={<Says />}>
      <Tabs
        label="Orders"
        tabs={tabs}
        value={view}
        // another queue has other events and askers
        onChange={(next) => change({ ...unnarrowed, view: next === 'to-decide' ? '' : next })}
      />
      <Matter key={view} view={view} />
    </Page>
  )
}

/** A tab is there where it holds something, or where this person's work is in it. */
function useTabs(view: View) {
  const { can } = useMe()
  const count = { limit: 1 }
  const counts = useRead('orders.counts').data
  const waiting = counts?.toDecide
  const awards = useRead('orders.weigh', { input: { queue: 'to-award', ...count } }).data?.total
  const specials = useRead('specials.list', { input: { view: 'to-decide', ...count } }).data?.total
  const others = useRead('specials.list', { input: { view: 'for-others', ...count } }).data?.total
  const mayBuy = can['specials.source']?.allowed === true
  const toSource = useRead('specials.list', { input: { view: 'to-source', ...count }, enabled: mayBuy }).data
  const tab = (value: View, label: string, of?: number) => ({
    value,
    label,
    ...(of === undefined ? {} : { count: of }),
  })
  const tabs = [
    tab('to-decide', 'Waiting for you', waiting),
    ...(counts?.forOthers || view === 'for-others'
      ? [tab('for-others', 'Waiting for others', counts?.forOthers)]
      : []),
    ...(awards || view === 'award' ? [tab('award', 'Waiting list', awards)] : []),
    ...(specials || view === 'special' ? [tab('special', 'Special requests', specials)] : []),
    ...(others || view === 'special-others' ? [tab('special-others', 'Special, for others', others)] : []),
    ...(mayBuy || view === 'source' ? [tab('source', 'To find seats for', toSource?.total)] : []),
    tab('decided', 'Decided by me'),
    tab('all', 'All I can see'),
  ]
  return { tabs, waiting }
}

function Matter({ view }: { view: View }) {
  switch (view) {
    case 'award':
      return <AwardQueue />
    case 'special':
      return <SpecialQueue />
    case 'special-others':
      return <OthersSpecialQueue />
    case 'source':
      return <SourceQueue />
    case 'to-decide':
    case 'for-others':
    case 'decided':
    case 'all':
      return <Queue queue={view} nothing={<Nothing view={view} />} />
  }
}

function titleOf(waiting: number | undefined): string {
  if (waiting === undefined) return 'Approvals'
  if (waiting === 0) return 'No order waits for you'
  return `${inWords(waiting)} ${waiting === 1 ? 'order waits' : 'orders wait'} for you`
}

function Says() {
  const orders = useRead('orders.weigh', { input: { queue: 'to-decide', limit: 1 } })
  const oldest = orders.data?.items[0]
  const { can } = useMe()
  const pace = useRead('orders.pace', { enabled: can['orders.pace']?.allowed === true, fresh: 60 }).data
  return (
    <>
      From the people who report to you, and what a chain brings to you.
      {oldest ? (
        <>
          {' '}
          The oldest waits since <When at={oldest.placedAt} as="since" />.
        </>
      ) : null}
      {pace && pace.medianHours !== null ? (
        <>
          {' '}
          You decided {pace.decided} in 30 days, half of them within {sayHours(pace.medianHours)}.
        </>
      ) : null}
    </>
  )
}

function sayHours(hours: number): string {
  if (hours < 1) return 'an hour'
  return hours < 48 ? plural(Math.round(hours), 'hour') : plural(Math.round(hours / 24), 'day')
}

function Nothing({ view }: { view: 'to-decide' | 'for-others' | 'decided' | 'all' }) {
  const says: Record<typeof view, string> = {
    'to-decide': 'When somebody who reports to you asks for seats, it comes here.',
    'for-others':
      'Orders that somebody else is asked about, and that you may decide in their place, come here.',
    decided: 'Orders that you approve or deny are kept here.',
    all: 'No order is open to you.',
  }
  const titles = { 'to-decide': 'All decided', 'for-others': 'Nobody else has to decide' } as const
  return (
    <Empty title={view in titles ? titles[view as keyof typeof titles] : 'Nothing here yet'}>
      {says[view]}
    </Empty>
  )
}
