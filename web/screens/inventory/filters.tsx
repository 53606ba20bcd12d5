import { useRead } from '../../affordance/read.ts'
import { functions } from '../../gen/manifest.gen.ts'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { HolderFilter } from './holder-filter.tsx'
import styles from './inventory.module.css'
import { Views } from './views.tsx'

const { custody, commitment, category, outcome } = functions['inventory.list'].input.properties

/** Everything that the stock is filtered by, as it stands in the address. */
export const filterNames = [
  'event',
  'venue',
  'when',
  'category',
  'custody',
  'commitment',
  'outcome',
  'holder',
  'load',
  'olderThan',
  'q',
] as const

type View = Record<string, string | undefined>
type Props = { view: View; change: (parts: View) => void }

export const filterOf = (view: View): Record<string, string> =>
  Object.fromEntries(filterNames.flatMap((name) => (view[name] ? [[name, view[name]]] : [])))

const any = { value: '', label: 'any' }
const choicesOf = (values: readonly string[]) => [
  any,
  ...values.map((value) => ({ value, label: value.replace(/-/g, ' ') })),
]
const ages = [
  any,
  ...[7, 30, 90, 180, 365].map((days) => ({ value: String(days), label: `more than ${days} days ago` })),
]
const times = [any, { value: 'upcoming', label: 'still to come' }, { value: 'past', label: 'over' }]

export function Filters({ view, change }: Props) {
  const events = useRead('events.list', { input: { when: 'upcoming', limit: 200 }, fresh: 300 })
  const venues = useRead('events.venues', { input: { limit: 200 }, fresh: 300 })
  const named = (items: readonly { id: string; name: string }[] | undefined, chosen: string | undefined) => {
    const list = (items ?? []).map(({ id, name }) => ({ value: id, label: name }))
    const isThere = !chosen || list.some(({ value }) => value === chosen)
    return [any, ...(isThere ? [] : [{ value: chosen, label: 'an event that is over' }]), ...list]
  }
  const chip = (
    name: (typeof filterNames)[number],
    label: string,
    choices: { value: string; label: string }[],
  ) => (
    <ChipSelect
      label={label}
      value={view[name] ?? ''}
      choices={choices}
      onChange={(next) => change({ [name]: next })}
    />
  )
  return (
    <div className={styles.filters}>
      <SearchField label="Search inventory" placeholder="Event, holder, “114 F 5”, #2040" />
      {chip('event', 'Event', named(events.data?.items, view.event))}
      {chip('venue', 'Venue', named(venues.data?.items, view.venue))}
      {chip('when', 'When', times)}
      {chip('category', 'Category', choicesOf(category.enum))}
      {chip('custody', 'Custody', choicesOf(custody.enum))}
      {chip('commitment', 'Promised', choicesOf(commitment.enum))}
      {chip('outcome', 'Outcome', choicesOf(outcome.enum))}
      {chip('olderThan', 'Loaded', ages)}
      <HolderFilter value={view.holder} onChange={(holder) => change({ holder })} />
      <Views
        filter={filterOf(view)}
        onChoose={(filter) =>
          change({ ...Object.fromEntries(filterNames.map((name) => [name, ''])), ...filter })
        }
      />
    </div>
  )
}
