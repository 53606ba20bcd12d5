import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { ImportPage } from '../../affordance/things/loading.ts'
import { usePlural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import { Columns } from './columns.tsx'
import { Found } from './found.tsx'
import styles from './load.module.css'
import { Outcome } from './outcome.tsx'
import { ImportChip } from './state-chip.tsx'

/** One load, at the step where it is: its columns, what the dry run found, its progress, what became of it. */
export function OneLoad() {
  const { import: id } = useParams({ strict: false }) as { import: string }
  const isUnderWay = (state?: string) => state === 'checking' || state === 'committing' || state === 'undoing'
  const [watched, setWatched] = useState(false)
  const load = useRead('imports.view', { subject: id, every: watched ? 1 : undefined })
  if (isUnderWay(load.data?.state) !== watched) setWatched(isUnderWay(load.data?.state))
  // What was read stays, and so does what was chosen in it, if the line is lost for a while.
  if (load.data) return <Step load={load.data} key={load.data.id} />
  return load.error ? <ReadProblem error={load.error} retry={() => load.refetch()} /> : <RowBones count={6} />
}

function Step({ load }: { load: ImportPage }) {
  const [atColumns, setAtColumns] = useState(false)
  const plural = usePlural()
  const isOpen = load.state === 'uploaded' || load.state === 'checked'
  const showsColumns = load.state === 'uploaded' || (isOpen && atColumns)
  return (
    <Page
      title={load.fileName}
      says={
        <>
          <ImportChip state={load.state} /> {plural(load.rows, 'row')}
          {load.sheet ? ` in “${load.sheet}”` : ''}, uploaded by {load.uploadedByName},{' '}
          <When at={load.uploadedAt} />
        </>
      }
    >
      <div className={styles.page}>
        {showsColumns ? <Columns load={load} onChecked={() => setAtColumns(false)} /> : null}
        {load.state === 'checked' && !atColumns ? (
          <Found load={load} onColumns={() => setAtColumns(true)} />
        ) : null}
        {isOpen ? null : <Outcome load={load} />}
      </div>
    </Page>
  )
}
