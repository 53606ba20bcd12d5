import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Count } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Bulk } from './bulk.tsx'
import { Filters, filterNames, filterOf } from './filters.tsx'
import { Grid } from './grid.tsx'
import styles from './inventory.module.css'
import { useSelection } from './selection.ts'
import { Totals } from './totals.tsx'

/** Every admission the organisation holds: where it is, whom it is promised to, what it cost. */
export function Inventory() {
  const [address, change] = useView()
  const filter = filterOf(address)
  const admissions = usePages('inventory.list', { ...filter, limit: 100 })
  const selection = useSelection(admissions.items.map(({ id }) => id))
  const isFiltered = Object.keys(filter).length > 0
  const totals = admissions.first?.totals
  return (
    <Page
      title="Inventory"
      says={
        <span role="status">
          {admissions.total === undefined ? 'Counting' : <Count of={admissions.total} />} admissions
          {isFiltered ? ' fit these filters' : ''}
        </span>
      }
    >
      <Filters view={address} change={change} />
      {totals && totals.seats > 0 ? (
        <Totals
          totals={totals}
          chosen={address.commitment}
          onChoose={(commitment) => change({ commitment })}
        />
      ) : null}
      {admissions.error ? <ReadProblem error={admissions.error} retry={() => admissions.refetch()} /> : null}
      {admissions.isPending ? <RowBones count={10} /> : null}
      {admissions.total === 0 ? (
        <Empty title={isFiltered ? 'Nothing fits these filters' : 'No admissions are in the books'}>
          {isFiltered ? (
            <Button onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, ''])))}>
              Show without filters
            </Button>
          ) : (
            'Load the manifest of a team or a venue, and its admissions are here.'
          )}
        </Empty>
      ) : null}
      <Bulk
        key={JSON.stringify(filter)}
        items={admissions.items}
        total={admissions.total ?? 0}
        filter={filter}
        selection={selection}
      />
      {admissions.items.length > 0 ? (
        <div className={styles.frame}>
          <Grid
            items={admissions.items}
            selection={selection}
            onEnd={
              admissions.hasNextPage && !admissions.isFetchingNextPage ? admissions.fetchNextPage : undefined
            }
          />
        </div>
      ) : null}
    </Page>
  )
}
