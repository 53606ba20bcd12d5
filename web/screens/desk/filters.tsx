import { useRead } from '../../affordance/read.ts'
import { statusWords } from '../../affordance/states.tsx'
import { useView } from '../../kit/address.ts'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { PaneChips } from '../../kit/list-pane.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { type Scope, sorts, type View, viewChips } from './scope.ts'

const statuses = [
  { value: '', label: 'any' },
  ...Object.entries(statusWords).map(([value, label]) => ({ value, label: label.toLowerCase() })),
]

/** What the list shows, all of it kept in the address. */
export function Filters({ scope, view }: { scope: Scope; view: View }) {
  const [address, change] = useView()
  const counts = useRead('tickets.counts', { input: { application: scope.applicationId } })
  const countOf = (one: View) => (counts.data ? `(${counts.data[one]})` : '')
  return (
    <>
      <SearchField label={`Search in ${scope.title}`} placeholder="Search title, number, person" />
      <PaneChips>
        {scope.views.length > 1 ? (
          <ChipSelect
            label="View"
            value={view}
            choices={scope.views.map((one) => ({ value: one, label: viewChips[one], detail: countOf(one) }))}
            onChange={(next) => change({ view: next })}
          />
        ) : null}
        <ChipSelect
          label="Status"
          value={address.status ?? ''}
          choices={statuses}
          onChange={(status) => change({ status })}
        />
        <ChipSelect
          label="Sort"
          value={address.sort ?? 'newest'}
          choices={sorts}
          onChange={(sort) => change({ sort })}
        />
      </PaneChips>
    </>
  )
}
