import { Link } from '@tanstack/react-router'
import { useAct } from '../../affordance/act.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { Note } from '../../affordance/things/telling.ts'
import { useView } from '../../kit/address.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { join } from '../../kit/join.ts'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { When } from '../../kit/when.tsx'
import styles from './notifications.module.css'

/** What one was told, and where each is dealt with. */
export function Notifications() {
  const [address, change] = useView()
  const view = address.view === 'unread' ? 'unread' : 'all'
  const notes = usePages('notifications.list', { unread: view === 'unread' })
  const readAll = useAct('notifications.mark-all-read')
  const isQuiet = !notes.items.some((note) => note.readAt === null)
  return (
    <Page
      title="What you were told"
      says="Orders, seats and events that concern you."
      narrow
      acts={
        <>
          <Button
            busy={readAll.busy}
            disabled={isQuiet}
            onClick={() => readAll.run({ says: 'All marked as read.' })}
          >
            Mark all as read
          </Button>
          <Link to="/notifications/preferences" className={buttonLooks()}>
            Choose how you are told
          </Link>
        </>
      }
    >
      <Tabs
        label="Notifications"
        tabs={[
          { value: 'all' as const, label: 'All' },
          { value: 'unread' as const, label: 'Not read' },
        ]}
        value={view}
        onChange={(next) => change({ view: next === 'all' ? '' : next })}
      />
      {notes.error ? <ReadProblem error={notes.error} retry={() => notes.refetch()} /> : null}
      {notes.isPending ? <RowBones /> : null}
      {notes.total === 0 ? (
        <Empty title={view === 'unread' ? 'All read' : 'Nobody told you anything yet'}>
          {view === 'unread'
            ? 'What is new comes here, and counts on the bell.'
            : 'When an order of yours goes on, or one waits for your word, you read it here.'}
        </Empty>
      ) : null}
      <ul className={styles.list}>
        {notes.items.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
      {notes.hasNextPage ? <Button onClick={() => void notes.fetchNextPage()}>Older ones</Button> : null}
    </Page>
  )
}

/** Opening it is reading it. */
function NoteLine({ note }: { note: Note }) {
  const read = useAct('notifications.mark-read')
  const isNew = note.readAt === null
  const open = () => {
    if (isNew) read.run({ subject: note.id })
  }
  return (
    <li className={join(styles.note, isNew && styles.isNew)}>
      <Link to={note.path} className={styles.open} onClick={open}>
        <span className={styles.title}>
          {isNew ? <span className="unseen">Not read: </span> : null}
          {note.title}
        </span>
        <span className={styles.body}>{note.body}</span>
      </Link>
      <span className={styles.aside}>
        <When at={note.createdAt} as="age" />
        {isNew ? (
          <button
            type="button"
            className={styles.mark}
            onClick={open}
            aria-label={`Mark as read: ${note.title}`}
            title="Mark as read"
          >
            ✓
          </button>
        ) : null}
      </span>
    </li>
  )
}
