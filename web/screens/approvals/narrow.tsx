import type { Answers } from '../../affordance/things/answers.ts'
import type { Facet } from '../../affordance/things/approvals.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useMoney } from '../../kit/numbers.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import styles from './approvals.module.css'

type Sort = { value: string; label: string }
type Props = { events?: Facet; owners: Facet; sorts: Sort[]; value: string; placeholder: string }

const ages = [
  { value: '', label: 'any age' },
  { value: '1', label: 'a day or longer' },
  { value: '3', label: '3 days or longer' },
  { value: '7', label: 'a week or longer' },
  { value: '30', label: '30 days or longer' },
]
const steps = [10_000, 50_000, 100_000, 500_000]

/** What the address narrows a queue to; an empty part is none. */
export function useNarrowed() {
  const [{ event, asker, from, days, q, sort }, change] = useView()
  const asked = { event, owner: asker, fromCents: from, days, q, sort }
  const isNarrowed = Boolean(event || asker || from || days || q)
  const clear = () => change({ event: '', asker: '', from: '', days: '', q: '' })
  return { asked, isNarrowed, clear }
}

/** By event, asker, value, age and words; the address keeps them. */
export function Narrow({ events, owners, sorts, value, placeholder }: Props) {
  const [address, change] = useView()
  const money = useMoney()
  const chip = (label: string, key: string, choices: (Sort & { detail?: string })[]) => (
    <ChipSelect
      label={label}
      value={address[key] ?? ''}
      choices={withChosen(choices, address[key])}
      onChange={(next) => change({ [key]: next })}
    />
  )
  const worth = steps.map((cents) => ({ value: String(cents), label: `from ${money(cents)}` }))
  return (
    <div className={styles.narrow}>
      {events ? chip('Event', 'event', among('all', events)) : null}
      {chip('Asker', 'asker', among('anybody', owners))}
      {chip(value, 'from', [{ value: '', label: 'any' }, ...worth])}
      {chip('Waiting', 'days', ages)}
      {chip('Sort', 'sort', sorts)}
      <div className={styles.search}>
        <SearchField label="Search" placeholder={placeholder} />
      </div>
    </div>
  )
}

/** Whoever is not among the commonest fifty can still be chosen, by a link. */
const withChosen = (choices: (Sort & { detail?: string })[], value = '') =>
  choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: 'the one chosen' }]

const among = (all: string, facet: Facet) => [
  { value: '', label: all },
  ...facet.map(({ id, name, count }) => ({ value: id, label: name, detail: `(${count})` })),
]

const sorts = {
  oldest: 'the oldest first',
  newest: 'the newest first',
  soonest: 'the soonest event first',
  dearest: 'the dearest first',
}
const sortsOf = (itself: 'oldest' | 'newest') => [
  { value: '', label: sorts[itself] },
  ...Object.entries(sorts).flatMap(([value, label]) => (value === itself ? [] : [{ value, label }])),
]

type Orders = { total?: number; first?: Answers['orders.weigh'] }

/** What the queue does by itself stands first, and leaves the address clean. One order needs no filter. */
export function NarrowOrders({ queue, orders }: { queue: string; orders: Orders }) {
  const { asked, isNarrowed } = useNarrowed()
  if (!isNarrowed && !asked.sort && (orders.total ?? 0) < 2) return null
  const narrow = orders.first?.narrow
  return (
    <Narrow
      events={narrow?.events ?? []}
      owners={narrow?.owners ?? []}
      sorts={sortsOf(queue === 'decided' || queue === 'all' ? 'newest' : 'oldest')}
      value="Value"
      placeholder="Number, event, asker, guest"
    />
  )
}

/** A filter hides; it does not decide. */
export function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <Empty title="Nothing fits these filters">
      <Button onClick={onClear}>Take the filters away</Button>
    </Empty>
  )
}
