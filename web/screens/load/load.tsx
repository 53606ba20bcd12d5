import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { fileInput, hrefOf } from '../../affordance/file.ts'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { ImportLine } from '../../affordance/things/loading.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { FileDrop } from '../../kit/file-drop.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Row } from '../../kit/row.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import styles from './load.module.css'
import { ImportChip } from './state-chip.tsx'

const largest = 10 * 1024 * 1024

/** A manifest comes in: choose it here, then say what its columns mean. Below stands what came in before. */
export function Load() {
  const navigate = useNavigate()
  const plural = usePlural()
  const act = useAct('imports.upload')
  const [reading, setReading] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const loads = usePages('imports.list', {})
  const take = async (file: File) => {
    setTooLarge(file.size > largest)
    if (file.size > largest) return
    setReading(true)
    const input = { file: await fileInput(file) }
    setReading(false)
    act.run({
      input,
      done: (answer) => void navigate({ to: `/load/${(answer as { id: string }).id}` }),
    })
  }
  return (
    <Page
      title="Load admissions"
      says={
        <>
          From the file that a team, a venue or a broker sends. To begin with, there is a sample as{' '}
          <a href={hrefOf('imports.sample', { input: { format: 'xlsx' } })} download>
            .xlsx
          </a>{' '}
          or{' '}
          <a href={hrefOf('imports.sample', { input: { format: 'csv' } })} download>
            CSV
          </a>
          .
        </>
      }
    >
      <div className={styles.page}>
        <FileDrop
          title="Choose a manifest, or drop it here"
          says="CSV or .xlsx, at most 10 MB. Nothing is loaded before you have seen what would happen."
          accept=".csv,.xlsx,.tsv,.txt"
          busy={reading || act.busy}
          onFile={(file) => void take(file)}
        />
        {tooLarge ? <Problem title="The file is larger than 10 MB" detail="Split it into several." /> : null}
        <ActProblem problem={act.problem} onReload={act.forget} />
        <section aria-labelledby="before">
          <h2 id="before">Earlier loads</h2>
          {loads.error ? <ReadProblem error={loads.error} retry={() => loads.refetch()} /> : null}
          {loads.isPending ? <RowBones count={3} /> : null}
          {loads.total === 0 ? (
            <Empty title="Nothing was loaded yet">What you load is kept here.</Empty>
          ) : null}
          {loads.items.map((load) => (
            <Row
              key={load.id}
              to={`/load/${load.id}`}
              title={load.fileName}
              detail={`${load.uploadedByName} · ${outcome(load, plural)}`}
              aside={<When at={load.uploadedAt} />}
              asideDetail={<ImportChip state={load.state} />}
            />
          ))}
          {loads.hasNextPage ? (
            <Button onClick={() => void loads.fetchNextPage()}>Earlier ones</Button>
          ) : null}
        </section>
      </div>
    </Page>
  )
}

function outcome({ state, rows, loaded, bad }: ImportLine, plural: ReturnType<typeof usePlural>): string {
  const all = plural(rows, 'row')
  if (state !== 'committed' && state !== 'stopped') return all
  return `${all}, ${plural(loaded, 'admission')} in${bad > 0 ? `, ${plural(bad, 'row')} with problems` : ''}`
}
