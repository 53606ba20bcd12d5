import type { Comparison } from '../../affordance/things/employees.ts'
import { Empty } from '../../kit/empty.tsx'
import { join } from '../../kit/join.ts'
import { Table } from '../../kit/table.tsx'
import styles from './advisor.module.css'

/** The comparison of the roles as they are, area by area. */
export function Comparing({ comparison: { roles, lines } }: { comparison: Comparison }) {
  if (roles.length === 0) return <Empty title="The Box Office has no roles yet" />
  return (
    <Table label="Comparison of the roles" className={styles.table}>
      <thead>
        <tr>
          <th>Functional area</th>
          {roles.map(({ key, name, purpose }) => (
            <th key={key} title={purpose}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ area, functions, cells }) => (
          <tr key={area}>
            <th scope="row" title={functions.join('\n')}>
              {area}
              <span className={styles.under}>{functions.length} functions</span>
            </th>
            {roles.map(({ key }) => {
              const cell = cells[key] ?? { verdict: 'no' as const, says: 'No' }
              return (
                <td key={key} className={join(styles.cell, styles[cell.verdict])}>
                  {cell.says}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
