import type { ReactNode } from 'react'
import { Empty } from './empty.tsx'
import styles from './list-pane.module.css'
import { Count } from './numbers.tsx'
import { useWide } from './phone.ts'

type BesideProps = { list: ReactNode; one: ReactNode; nothing: { title: string; says: string } }

/** A list and one of its things: side by side where there is room, elsewhere one in place of the other. */
export function ListAndOne({ list, one, nothing }: BesideProps) {
  const isWide = useWide()
  if (!isWide) return <div className={styles.alone}>{one ?? list}</div>
  return (
    <div className={styles.beside}>
      {list}
      {one ?? (
        <div className={styles.nobody}>
          <Empty title={nothing.title}>
            <p>{nothing.says}</p>
          </Empty>
        </div>
      )}
    </div>
  )
}

type PaneProps = {
  title: string
  total: number | undefined
  /** What is counted, for those who hear it. */
  of: string
  acts: ReactNode
  filters: ReactNode
  children: ReactNode
}

/** The list: its name and count, what it is narrowed to, and what scrolls. */
export function ListPane({ title, total, of, acts, filters, children }: PaneProps) {
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <span className="muted" role="status">
          {total === undefined ? '' : <Count of={total} />}
          <span className="unseen"> {of}</span>
        </span>
        <div className={styles.acts}>{acts}</div>
      </header>
      <div className={styles.filters}>{filters}</div>
      {children}
    </div>
  )
}

/** Filters as chips in a line; on a phone they are pushed along. */
export function PaneChips({ children }: { children: ReactNode }) {
  return <div className={styles.chips}>{children}</div>
}
