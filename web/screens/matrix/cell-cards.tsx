import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useRead } from '../../affordance/read.ts'
import type { MatrixLine, Role } from '../../affordance/things/decisions.ts'
import { Bone, Waiting } from '../../kit/skeleton.tsx'
import styles from './matrix.module.css'

/** The rule behind a cell, and the people whom it lets. */
export function CellCards({ line, role }: { line: MatrixLine; role: Role }) {
  const shelf = useRef<HTMLDivElement>(null)
  const who = useRead('decisions.who', { input: { function: line.id }, fresh: 60 })
  const verdict = line.roles[role.key]
  // biome-ignore lint/correctness/useExhaustiveDependencies: shows itself again for each cell.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    shelf.current?.scrollIntoView({ block: 'nearest' })
  }, [line.id, role.key])
  return (
    <div ref={shelf} className={styles.cards} role="status">
      <section className={styles.card} aria-label="The rule">
        <h2>
          {line.title}: {role.name}
        </h2>
        <p>{verdict?.says || (verdict?.verdict === 'yes' ? 'Yes.' : 'This role alone does not open it.')}</p>
        <h3 className={styles.label}>The rule</h3>
        <p className={styles.rule}>{line.rule}</p>
        <p className={styles.trace}>
          {line.id}
          {line.rows.length > 0 ? ` · row ${line.rows.join(', ')}` : ''} · {line.file}
        </p>
      </section>
      <section className={styles.card} aria-label="Who can">
        <h2>Who can, today</h2>
        {who.isPending ? (
          <Waiting>
            <div className={styles.bones}>
              <Bone width="60%" />
              <Bone width="70%" />
              <Bone width="50%" />
            </div>
          </Waiting>
        ) : null}
        {who.error ? <p className="muted">{who.error.message}</p> : null}
        <ul>
          {who.data?.people.slice(0, 8).map((person) => (
            <li key={person.id}>
              <b>{person.name}</b>
              <span className="muted">{person.how ? `, ${person.how}` : ''}</span>
            </li>
          ))}
        </ul>
        {who.data ? (
          <p className={styles.trace}>
            {who.data.people.length} of {who.data.total} people ·{' '}
            <Link to="/who" search={{ function: line.id }}>
              all of them
            </Link>
          </p>
        ) : null}
      </section>
    </div>
  )
}
