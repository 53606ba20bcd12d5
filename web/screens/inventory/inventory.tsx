import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages, useRead } from '../../affordance/read.ts'
import { functions } from '../../gen/manifest.gen.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextField } from '../../kit/field.tsx'
import { Count } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Grid } from './grid.tsx'
import styles from './inventory.module.css'

const { custody: custodies, commitment: commitments } = functions['inventory.list'].input.properties

function choicesOf(values: readonly string[]) {
  return [{ value: '', label: 'any' }, ...values.map((value) => ({ value, label: value.replace(/-/g, ' ') }))]
}

/** Every admission the organisation holds: where it is, whom it is promised to, what it cost. */
export function Inventory() {
  const [address, change] = useView()
  const { event, custody, commitment, q } = address
  const admissions = usePages('inventory.list', { event, custody, commitment, q, limit: 100 })
  const events = useRead('events.list', { input: { when: 'upcoming', limit: 200 }, fresh: 300 })
  const [text, setText] = useState(q ?? '')
  const find = useDebouncedCallback((next: string) => change({ q: next }), 200)
  const isFiltered = Boolean(event || custody || commitment || q)
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
      <div className={styles.filters}>
        <TextField
          label="Search inventory"
          unseenLabel
          type="search"
          placeholder="Search section, row, seat, holder"
          value={text}
          onChange={(typed) => {
            setText(typed.currentTarget.value)
            find(typed.currentTarget.value)
          }}
        />
        <ChipSelect
          label="Event"
          value={event ?? ''}
          choices={[
            { value: '', label: 'any' },
            ...(events.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(next) => change({ event: next })}
        />
        <ChipSelect
          label="Custody"
          value={custody ?? ''}
          choices={choicesOf(custodies.enum)}
          onChange={(next) => change({ custody: next })}
        />
        <ChipSelect
          label="Promised"
          value={commitment ?? ''}
          choices={choicesOf(commitments.enum)}
          onChange={(next) => change({ commitment: next })}
        />
      </div>
      {admissions.error ? <ReadProblem error={admissions.error} retry={() => admissions.refetch()} /> : null}
      {admissions.isPending ? <RowBones count={10} /> : null}
      {admissions.total === 0 ? (
        <Empty title={isFiltered ? 'Nothing fits these filters' : 'No admissions are in the books'}>
          {isFiltered ? (
            <Button
              onClick={() => {
                setText('')
                change({ event: '', custody: '', commitment: '', q: '' })
              }}
            >
              Show without filters
            </Button>
          ) : null}
        </Empty>
      ) : null}
      {admissions.items.length > 0 ? (
        <Grid
          items={admissions.items}
          onEnd={
            admissions.hasNextPage && !admissions.isFetchingNextPage ? admissions.fetchNextPage : undefined
          }
        />
      ) : null}
    </Page>
  )
}
