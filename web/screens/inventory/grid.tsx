import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import type { Admission } from '../../affordance/things/box-office.ts'
import { join } from '../../kit/join.ts'
import { Table } from '../../kit/table.tsx'
import { columns, features } from './columns.tsx'
import styles from './inventory.module.css'
import { placeOf } from './place.ts'
import { most, type Selection } from './selection.ts'

type Props = { items: Admission[]; selection: Selection; onEnd?: () => void }

const ROW = 57

/** Thousands of admissions: only those in sight are drawn, the rest is height. */
export function Grid({ items, selection, onEnd }: Props) {
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
  const [at, setAt] = useState(0)
  const walk = (to: number) => {
    const next = Math.max(0, Math.min(to, rows.length - 1))
    setAt(next)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const current = rows[Math.min(at, rows.length - 1)]
  const markTo = (to: number) => {
    walk(to)
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))]
    if (row) selection.mark(row.id, true, true)
  }
  useKey('j', 'Next admission', () => walk(at + 1))
  useKey('k', 'Previous admission', () => walk(at - 1))
  useKey('x', 'Mark it', () => current && selection.toggle(current.id))
  useKey('ArrowDown', 'Mark down to the next', () => markTo(at + 1), selection.ids.length > 0)
  useKey('a', 'Mark all that are shown', selection.all)
  useEffect(() => {
    if (onEnd && last >= rows.length - 20) onEnd()
  }, [onEnd, last, rows.length])
  return (
    <Table label="Admissions" frameRef={frame} className={styles.grid}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            <th scope="col" className={styles.mark}>
              <input
                type="checkbox"
                aria-label="Mark all that are shown"
                checked={selection.ids.length > 0 && selection.ids.length === Math.min(items.length, most)}
                onChange={(event) => (event.currentTarget.checked ? selection.all() : selection.none())}
              />
            </th>
            {group.headers.map((header) => (
              <th key={header.id} scope="col">
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {above > 0 ? <Gap height={above} /> : null}
        {drawn.map(({ index }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <tr
              key={row.id}
              style={{ height: ROW }}
              className={join(index === at && styles.current, selection.has(row.id) && styles.marked)}
            >
              <td className={styles.mark}>
                <input
                  type="checkbox"
                  aria-label={`Mark ${placeOf(row.original)}`}
                  checked={selection.has(row.id)}
                  onFocus={() => setAt(index)}
                  onChange={(event) => {
                    const { shiftKey } = event.nativeEvent as MouseEvent
                    selection.mark(row.id, event.currentTarget.checked, shiftKey === true)
                  }}
                />
              </td>
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
      <td colSpan={columns.length + 1} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
