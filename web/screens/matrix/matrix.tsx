import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { MatrixLine, Role } from '../../affordance/things/decisions.ts'
import { useView } from '../../kit/address.ts'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { CellCards } from './cell-cards.tsx'
import { Compare } from './compare.tsx'
import styles from './matrix.module.css'
import { MatrixTable } from './matrix-table.tsx'
import { linesOf, rolesOf, type Section, sections } from './sections.ts'

/** Who may what, drawn from the rules that decide. */
export function Matrix() {
  const lines = useRead('decisions.matrix', { fresh: 300 })
  const roles = useRead('decisions.roles', { fresh: 300 })
  const error = lines.error ?? roles.error
  return (
    <Page
      title="Permission matrix"
      says="Drawn from the rules that decide. Click a cell to see why, and who can."
    >
      {error ? (
        <ReadProblem error={error} retry={() => void Promise.all([lines.refetch(), roles.refetch()])} />
      ) : null}
      {!error && !(lines.data && roles.data) ? <RowBones count={10} /> : null}
      {lines.data && roles.data ? <Drawn lines={lines.data.items} roles={roles.data.items} /> : null}
    </Page>
  )
}

function Drawn({ lines, roles }: { lines: MatrixLine[]; roles: Role[] }) {
  const [address, change] = useView()
  const section = sections.find(({ value }) => value === address.tab)?.value ?? 'desk'
  const isComparing = address.tab === 'compare'
  const [cell, setCell] = useState<{ line: MatrixLine; role: Role } | null>(null)
  const tabs: { value: Section | 'compare'; label: string; count?: number }[] = [
    ...sections.map(({ value, label }) => ({ value, label, count: linesOf(lines, value).length })),
    { value: 'compare', label: 'Compare roles' },
  ]
  return (
    <>
      <Tabs
        label="Parts of the matrix"
        tabs={tabs}
        value={isComparing ? 'compare' : section}
        onChange={(tab) => {
          setCell(null)
          change({ tab })
        }}
      />
      {isComparing ? (
        <Compare lines={lines} roles={roles} />
      ) : (
        <div className={styles.column}>
          <MatrixTable
            lines={linesOf(lines, section)}
            roles={rolesOf(roles, section)}
            cell={cell}
            onCell={setCell}
          />
          {cell ? <CellCards line={cell.line} role={cell.role} /> : null}
        </div>
      )}
    </>
  )
}
