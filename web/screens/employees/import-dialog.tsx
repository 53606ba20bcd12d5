import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { fileInput, hrefOf } from '../../affordance/file.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { FileReport, PlannedRow } from '../../affordance/things/employees.ts'
import { Button } from '../../kit/button.tsx'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { FileDrop } from '../../kit/file-drop.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Table } from '../../kit/table.tsx'
import styles from './dialogs.module.css'

type Sent = Awaited<ReturnType<typeof fileInput>>

const sample = [
  'Name,E-mail,Title,Departments,Manager,Roles,Status',
  'Una Newman,una.newman@example.com,Account manager,Sales,,Employee,',
].join('\r\n')
const sampleHref = `data:text/csv;charset=utf-8,${encodeURIComponent(sample)}`

/** Many at once: the file is tried out first, with every problem by row and column; then all of it or the good rows. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<Sent | null>(null)
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const sent = await fileInput(chosen)
      setFile(sent)
      return call('employees.check-file', { input: { file: sent } })
    },
  })
  const send = useAct('employees.import-file')
  const report = check.data
  const commit = (onlyGood: boolean) =>
    send.run({
      input: { file, onlyGood },
      says: report ? `Done: ${summaryOf(report)}.` : undefined,
      done: onClose,
    })
  return (
    <Dialog title="Employees by file" opened onClose={onClose} wide>
      <div className={styles.form}>
        <p>
          A file (CSV or .xlsx) with the columns Name, E-mail, Title, Departments, Manager (an e-mail), Roles
          and Status (active or blocked). An empty cell leaves things as they are.{' '}
          <a href={sampleHref} download="employees.csv">
            A sample to fill in
          </a>
          , or{' '}
          <a href={hrefOf('employees.export')} download>
            everybody who is here
          </a>
          , to edit.
        </p>
        <FileDrop
          title={
            file
              ? `${file.fileName}. Choose another, or drop it here`
              : 'Choose a file of employees, or drop it here'
          }
          accept=".csv,.xlsx,.txt,text/csv"
          busy={check.isPending}
          onFile={(chosen) => {
            send.forget()
            check.mutate(chosen)
          }}
        />
        <ActProblem problem={check.error ?? send.problem} />
        {report ? <Report report={report} /> : null}
        <DialogFoot>
          {report && report.wrong === 0 ? (
            <Button tone="act" busy={send.busy} onClick={() => commit(false)} disabled={isIdle(report)}>
              {isIdle(report) ? 'Nothing to do' : 'Do all of it'}
            </Button>
          ) : null}
          {report && report.wrong > 0 ? (
            <Button tone="act" busy={send.busy} onClick={() => commit(true)} disabled={isIdle(report)}>
              Do the {plural(report.rows.length - report.wrong, 'good row')}
            </Button>
          ) : null}
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}

const isIdle = ({ added, changed, blocked, unblocked }: FileReport) =>
  added + changed + blocked + unblocked === 0

const summaryOf = ({ added, changed, blocked, unblocked }: FileReport) =>
  [
    added > 0 && `${plural(added, 'person', 'people')} invited`,
    changed > 0 && `${changed} changed`,
    blocked > 0 && `${blocked} blocked`,
    unblocked > 0 && `${unblocked} unblocked`,
  ]
    .filter(Boolean)
    .join(', ') || 'nothing changes'

const acts: Record<PlannedRow['act'], { tone: Tone; word: string }> = {
  add: { tone: 'allowed', word: 'Invite' },
  change: { tone: 'accent', word: 'Change' },
  block: { tone: 'refused', word: 'Block' },
  unblock: { tone: 'allowed', word: 'Unblock' },
  nothing: { tone: 'idle', word: 'As it is' },
}

const mostShown = 100

function Report({ report }: { report: FileReport }) {
  const { notRead, rejected } = report
  const rows = report.rows.toSorted((a, b) => b.problems.length - a.problems.length || a.line - b.line)
  return (
    <section aria-label="What the file would do" className={styles.report}>
      <p role="status">
        <b>{summaryOf(report)}</b>
        {report.wrong > 0 ? `; ${plural(report.wrong, 'row')} with problems` : ', no problems'}
        {rejected ? (
          <>
            :{' '}
            <a href={`data:${rejected.mediaType};base64,${rejected.base64}`} download={rejected.fileName}>
              these as a file, to correct and load again
            </a>
          </>
        ) : null}
      </p>
      {notRead.length > 0 ? <p className="muted">Not read: {notRead.join(', ')}.</p> : null}
      <Table label="Rows of the file" className={styles.rows}>
        <thead>
          <tr>
            <th>Row</th>
            <th>Person</th>
            <th>What</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <td>
                {row.name || <span className="muted">no name</span>}
                <div className="muted small">{row.email}</div>
              </td>
              <td>
                <Told row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > mostShown ? <p className="muted">And {rows.length - mostShown} further rows.</p> : null}
    </section>
  )
}

function Told({ row }: { row: PlannedRow }) {
  if (row.problems.length > 0) {
    return (
      <ul>
        {row.problems.map(({ column, says }) => (
          <li key={column + says} className={styles.error}>
            {column} {says}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <Chip tone={acts[row.act].tone}>{acts[row.act].word}</Chip>
      {row.edits.map(({ field, before, after }) => (
        <div key={field} className="small">
          {field}: {before || 'nothing'} → {after}
        </div>
      ))}
    </>
  )
}
