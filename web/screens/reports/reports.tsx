import { hrefOf } from '../../affordance/file.ts'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { ReportQuestion } from '../../affordance/things/reports.ts'
import { useView } from '../../kit/address.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Chart } from './chart.tsx'
import { Choosing } from './choosing.tsx'
import { Filters } from './filters.tsx'
import { ReportTable } from './report-table.tsx'
import styles from './reports.module.css'
import { SaveReport } from './save-report.tsx'
import { Saved } from './saved.tsx'

const first = 'utilisation'

/** Reports: a question in the address, its answer as a picture, a table and a file. */
export function Reports() {
  const [address, change] = useView()
  const me = useMe()
  const asked: ReportQuestion = { report: first, ...pick(address) }
  const catalogue = useRead('reports.catalogue', { fresh: 300 })
  const answer = useRead('reports.run', { input: asked, keep: true })
  const report = catalogue.data?.reports.find(({ key }) => key === asked.report)
  return (
    <Page
      title="Reports"
      says={report?.asks ?? 'What became of the seats, and what they cost.'}
      acts={
        <>
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className={buttonLooks()}
              href={hrefOf('reports.export', { input: { ...asked, format } })}
              download
            >
              {format === 'csv' ? 'CSV' : 'Excel'}
            </a>
          ))}
          <SaveReport asked={asked} verdict={me.can['reports.save']} />
        </>
      }
    >
      <div className={styles.split}>
        <aside className={styles.side}>
          {catalogue.data ? (
            <Choosing
              reports={catalogue.data.reports}
              chosen={asked.report}
              onChoose={(key) => change({ report: key, by: '' }, false)}
            />
          ) : null}
          <Saved onOpen={(question) => change({ ...nothingAsked, ...question }, false)} />
        </aside>
        <div className={styles.body}>
          {catalogue.data && report ? (
            <Filters
              asked={asked}
              report={report}
              catalogue={catalogue.data}
              onChange={change}
              answered={answer.data}
            />
          ) : null}
          {answer.error ? <ReadProblem error={answer.error} retry={() => answer.refetch()} /> : null}
          {answer.isPending ? <RowBones count={6} /> : null}
          {answer.data && answer.data.rows.length === 0 ? (
            <Empty title="Nothing fits">
              No event of these days has anything to say here that you may see. Widen the days, or leave a
              filter out.
            </Empty>
          ) : null}
          {answer.data && answer.data.rows.length > 0 ? (
            <div className={answer.isPlaceholderData ? styles.old : undefined}>
              <Chart answer={answer.data} />
              <ReportTable answer={answer.data} />
            </div>
          ) : null}
        </div>
      </div>
    </Page>
  )
}

const parts = ['report', 'by', 'period', 'from', 'to', 'event', 'venue', 'department'] as const
const nothingAsked = Object.fromEntries(parts.map((part) => [part, '']))

function pick(address: Record<string, string | undefined>): Partial<ReportQuestion> {
  return Object.fromEntries(parts.flatMap((part) => (address[part] ? [[part, address[part]]] : [])))
}
