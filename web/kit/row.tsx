import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { join } from './join.ts'
import styles from './row.module.css'

type Props = {
  to: string
  search?: Record<string, string | undefined>
  title: ReactNode
  detail: ReactNode
  /** Right of the title, such as an age. */
  aside?: ReactNode
  asideDetail?: ReactNode
  lead?: ReactNode
  current?: boolean
  roomy?: boolean
}

/** One line of a list that opens the thing. */
export function Row({ to, search, title, detail, aside, asideDetail, lead, current, roomy }: Props) {
  return (
    <Link
      to={to}
      search={search ?? {}}
      aria-current={current ? 'true' : undefined}
      className={join(styles.row, current && styles.current, roomy && styles.roomy)}
    >
      <span className={styles.main}>
        <span className={styles.title}>
          {lead}
          <span className={styles.text}>{title}</span>
        </span>
        <span className={styles.detail}>{detail}</span>
      </span>
      {aside || asideDetail ? (
        <span className={styles.aside}>
          <span>{aside}</span>
          <span>{asideDetail}</span>
        </span>
      ) : null}
    </Link>
  )
}
