import { useState } from 'react'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { functions } from '../../gen/manifest.gen.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { SelectField } from '../../kit/field.tsx'
import { Count } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './audit.module.css'
import { EntryStub } from './entry-stub.tsx'

const written = Object.values(functions)
  .filter(({ kind }) => (kind as string) === 'write' || (kind as string) === 'create')
  .map(({ id, title }) => ({ value: id as string, label: title as string }))

/** What was done, by whom, and what was refused: every act leaves its counterfoil. */
export function Audit() {
  const [address, change] = useView()
  const { actor, subject } = address
  const entries = usePages('audit.list', { actor, subject, function: address.function })
  const [round, setRound] = useState(0)
  const isFiltered = Boolean(actor || subject || address.function)
  return (
    <Page
      title="Audit"
      says={
        <span role="status">
          {entries.total === undefined ? 'Counting' : <Count of={entries.total} />} entries. They can be read,
          never changed.
        </span>
      }
    >
      <div className={styles.filters}>
        <PersonPicker
          key={round}
          label="By whom"
          value={actor ? { id: actor, name: address.name ?? '' } : null}
          onChange={(person) => change({ actor: person?.id, name: person?.name })}
        />
        <SelectField
          label="What"
          empty="Anything"
          choices={written}
          value={address.function ?? ''}
          onChange={(next) => change({ function: next })}
        />
        {isFiltered ? (
          <Button
            onClick={() => {
              change({ actor: '', name: '', subject: '', function: '' })
              setRound(round + 1)
            }}
          >
            Show all
          </Button>
        ) : null}
      </div>
      {entries.error ? <ReadProblem error={entries.error} retry={() => entries.refetch()} /> : null}
      {entries.isPending ? <StubBones count={5} /> : null}
      {entries.total === 0 ? (
        <Empty title={isFiltered ? 'No entry fits' : 'Nothing has been done yet'}>
          The first act is written here.
        </Empty>
      ) : null}
      <ol className={styles.list}>
        {entries.items.map((entry) => (
          <li key={entry.id}>
            <EntryStub entry={entry} onSubject={(id) => change({ subject: id })} />
          </li>
        ))}
      </ol>
      {entries.hasNextPage ? (
        <Button busy={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          Older entries
        </Button>
      ) : null}
    </Page>
  )
}
