import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Finding } from '../../affordance/things/telling.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Chip, type Tone } from '../../kit/chip.tsx'
import styles from './alerts.module.css'

const weights: Record<Finding['weight'], { tone: Tone; words: string }> = {
  nobody: { tone: 'refused', words: 'not heard' },
  others: { tone: 'waiting', words: 'heard by others' },
  way: { tone: 'idle', words: 'mail' },
}

/** What is the matter, what follows from it, whom it concerns, and what to do. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { weight, says, follows, people, count, help } = finding
  const { tone, words } = weights[weight]
  const [to = '/', query = ''] = help.path.split('?')
  return (
    <article className={styles.finding}>
      <h3>
        {says} <Chip tone={tone}>{words}</Chip>
      </h3>
      <p className="muted">{follows}</p>
      {people.length > 0 ? (
        <p className="small">
          {people.map(({ id, name, why }, at) => (
            <Fragment key={id}>
              {at > 0 ? ' · ' : ''}
              <Link to="/employees/$employee" params={{ employee: id }}>
                {name}
              </Link>
              {why ? ` (${why})` : ''}
            </Fragment>
          ))}
          {count > people.length ? ` · and ${count - people.length} more` : ''}
        </p>
      ) : null}
      <Link
        to={to}
        search={Object.fromEntries(new URLSearchParams(query))}
        className={`${styles.help} ${buttonLooks()}`}
      >
        {help.says}
      </Link>
    </article>
  )
}
