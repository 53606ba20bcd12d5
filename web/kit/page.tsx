import { type ReactNode, useEffect } from 'react'
import { join } from './join.ts'
import styles from './page.module.css'

type Props = { title: string; says?: ReactNode; acts?: ReactNode; children: ReactNode; narrow?: boolean }

/** A page of its own: heading, a sentence, what can be done here, then the matter. */
export function Page({ title, says, acts, children, narrow }: Props) {
  useTitle(title)
  return (
    <div className={join(styles.page, narrow && styles.narrow)}>
      <header className={styles.header}>
        <div>
          <h1>{title}</h1>
          {says ? <p className={styles.says}>{says}</p> : null}
        </div>
        {acts ? <div className={styles.acts}>{acts}</div> : null}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Counterfoil`
  }, [title])
}
