import type { MatrixLine, Role } from '../../affordance/things/decisions.ts'
import { useView } from '../../kit/address.ts'
import { Empty } from '../../kit/empty.tsx'
import { SelectField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Table } from '../../kit/table.tsx'
import styles from './matrix.module.css'
import { VerdictMark } from './matrix-table.tsx'

/** Two roles side by side: only where they differ. */
export function Compare({ lines, roles }: { lines: MatrixLine[]; roles: Role[] }) {
  const [address, change] = useView()
  const one = roles.find((role) => role.key === address.one) ?? roles[0]
  const other = roles.find((role) => role.key === address.other) ?? roles[1]
  if (!one || !other) return <Empty title="There are not two roles to compare" />
  const differing = lines.filter((line) => signOf(line, one) !== signOf(line, other))
  const choices = roles.map((role) => ({ value: role.key, label: role.name }))
  return (
    <div className={styles.column}>
      <div className={styles.pair}>
        <SelectField
          label="This role"
          choices={choices}
          value={one.key}
          onChange={(key) => change({ one: key })}
        />
        <SelectField
          label="With this one"
          choices={choices}
          value={other.key}
          onChange={(key) => change({ other: key })}
        />
      </div>
      <p className="muted" role="status">
        {differing.length === 0
          ? 'They open the same.'
          : `They differ in ${plural(differing.length, 'function')} of ${lines.length}.`}
      </p>
      {differing.length > 0 ? (
        <Table label="Where the roles differ" className={styles.frame}>
          <thead>
            <tr>
              <th scope="col">Function</th>
              <th scope="col" className={styles.role}>
                {one.name}
              </th>
              <th scope="col" className={styles.role}>
                {other.name}
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.title} <span className="mono muted small">{line.id}</span>
                </th>
                {[one, other].map((role, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two fixed columns, which may show the same role.
                  <td key={at} className={styles.cell}>
                    <span className={styles.mark}>
                      <VerdictMark verdict={line.roles[role.key]} label={role.name} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </div>
  )
}

function signOf(line: MatrixLine, role: Role): string {
  const verdict = line.roles[role.key]
  return verdict ? `${verdict.verdict} ${verdict.verdict === 'scoped' ? verdict.says : ''}` : 'no '
}
