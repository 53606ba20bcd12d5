import type { FeedEntry } from '../../affordance/things/tickets.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { join } from '../../kit/join.ts'
import { When } from '../../kit/when.tsx'
import { sayName } from '../../kit/words.ts'
import styles from './feed.module.css'

/** What was said and done, oldest first. */
export function Feed({ entries }: { entries: FeedEntry[] }) {
  const ordered = [...entries].sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  return (
    <section aria-label="What happened">
      <ol className={styles.feed}>
        {ordered.map((entry) => (
          <li key={entry.id}>{entry.body ? <Said entry={entry} /> : <Done entry={entry} />}</li>
        ))}
      </ol>
    </section>
  )
}

function Said({ entry }: { entry: FeedEntry }) {
  const name = entry.author?.name ?? 'Counterfoil'
  return (
    <article className={styles.entry}>
      <Avatar name={name} />
      <div className={join(styles.said, entry.isPrivate && styles.private)}>
        <p className={styles.head}>
          <b>{name}</b>{' '}
          <span className="muted small">
            <When at={entry.createdAt} />
            {entry.isPrivate ? <span className={styles.sign}> · private note</span> : null}
          </span>
        </p>
        <p className={styles.body}>{entry.body}</p>
        <Changes entry={entry} />
      </div>
    </article>
  )
}

/** An act without words, in one quiet line. */
function Done({ entry }: { entry: FeedEntry }) {
  const name = entry.author?.name ?? 'Counterfoil'
  return (
    <div className={styles.entry}>
      <span className={styles.mark} aria-hidden="true" />
      <div className="muted small">
        {entry.changes?.length ? (
          <>
            <Changes entry={entry} /> ·{' '}
          </>
        ) : (
          <span>{words[entry.kind]} </span>
        )}
        {name} · <When at={entry.createdAt} />
      </div>
    </div>
  )
}

const words: Record<FeedEntry['kind'], string> = {
  comment: 'Comment by',
  status: 'Status changed by',
  edit: 'Edited by',
  assign: 'Assigned by',
  contact: 'Contacts changed by',
  created: 'Entered by',
}

function Changes({ entry }: { entry: FeedEntry }) {
  if (!entry.changes?.length) return null
  return (
    <span className={styles.changes}>
      {entry.changes.map((change, at) => (
        <span key={change.field} className="small">
          {at > 0 ? ' · ' : ''}
          <b>{sayName(change.field)}</b> {change.before ?? 'nothing'} → {change.after ?? 'nothing'}
        </span>
      ))}
    </span>
  )
}
