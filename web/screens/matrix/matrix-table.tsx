import type { MatrixLine, Role, RoleVerdict } from '../../affordance/things/decisions.ts'
import { Empty } from '../../kit/empty.tsx'
import { join } from '../../kit/join.ts'
import { Table } from '../../kit/table.tsx'
import styles from './matrix.module.css'

export type Cell = { line: MatrixLine; role: Role }

type Props = { lines: MatrixLine[]; roles: Role[]; cell: Cell | null; onCell: (cell: Cell) => void }

const words: Record<RoleVerdict['verdict'], string> = { yes: 'yes', scoped: 'within limits', no: 'no' }

export function MatrixTable({ lines, roles, cell, onCell }: Props) {
  if (lines.length === 0) return <Empty title="No function is in this part yet" />
  return (
    <Table label="Permission matrix" className={styles.frame}>
      <thead>
        <tr>
          <th scope="col" className={styles.function}>
            Function
          </th>
          {roles.map((role) => (
            <th key={role.key} scope="col" className={styles.role}>
              {role.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.function}>
              {line.title}
            </th>
            {roles.map((role) => (
              <td key={role.key} className={styles.cell}>
                <button
                  type="button"
                  className={join(styles.mark, cell?.line === line && cell.role === role && styles.chosen)}
                  aria-pressed={cell?.line === line && cell.role === role}
                  onClick={() => onCell({ line, role })}
                >
                  <VerdictMark verdict={line.roles[role.key]} label={`${line.title}, ${role.name}`} />
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export function VerdictMark({ verdict, label }: { verdict: RoleVerdict | undefined; label: string }) {
  const kind = verdict?.verdict ?? 'no'
  return (
    <>
      <span className="unseen">
        {label}: {words[kind]}
      </span>
      <span aria-hidden="true" className={styles[kind]}>
        {kind === 'no' ? '–' : ''}
      </span>
      {kind === 'scoped' && verdict?.says ? <span className={styles.says}>{verdict.says}</span> : null}
    </>
  )
}
