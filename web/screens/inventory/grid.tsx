import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Admission } from '../../affordance/things/box-office.ts'
import { Table } from '../../kit/table.tsx'
import { columns, features } from './columns.tsx'
import styles from './inventory.module.css'

type Props = { items: Admission[]; onEnd?: () => void }

const ROW = 57
const words = { asc: 'ascending', desc: 'descending' } as const

/** Thousands of admissions: only those in sight are drawn, the rest is height. */
export function Grid({ items, onEnd }: Props) {
  const frame = useRef<HTMLElement>(null)
  const table = useTable({ features, columns, data: items, getRowId: (one) => one.id })
  const { rows } = table.getRowModel()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 10,
  })
  const drawn = virtual.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (onEnd && last >= rows.length - 20) onEnd()
  }, [onEnd, last, rows.length])
  return (
    <Table label="Admissions" frameRef={frame} className={styles.grid}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const sorted = header.column.getIsSorted()
              return (
                <th key={header.id} scope="col" aria-sort={sorted ? words[sorted] : undefined}>
                  {header.column.getCanSort() ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      <table.FlexRender header={header} />
                      <span aria-hidden="true">
                        {sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}
                      </span>
                    </button>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </th>
              )
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {above > 0 ? <Gap height={above} /> : null}
        {drawn.map(({ index }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <tr key={row.id} style={{ height: ROW }}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          )
        })}
        {below > 0 ? <Gap height={below} /> : null}
      </tbody>
    </Table>
  )
}

function Gap({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={columns.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
