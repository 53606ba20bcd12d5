import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { Button } from '../../kit/button.tsx'
import { join } from '../../kit/join.ts'
import styles from './composer.module.css'

export type Mode = 'reply' | 'note'

type Props = { ticket: Ticket; mode: Mode; onMode: (mode: Mode) => void; asked: number }

/** The next word: a reply that the requester reads, or a note that stays inside. A draft outlives the page. */
export function Composer({ ticket, mode, onMode, asked }: Props) {
  const { person } = useMe()
  const [draft, setDraft] = useLocalStorage({
    // A draft is its writer's alone: the next person at this browser does not find it.
    key: `counterfoil-draft-${person.id}-${ticket.id}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const area = useRef<HTMLTextAreaElement>(null)
  const isNote = mode === 'note'
  const act = useAct(isNote ? 'tickets.note' : 'tickets.comment')
  useEffect(() => {
    if (asked > 0) area.current?.focus()
  }, [asked])
  const body = draft.trim()
  const send = () => {
    if (!body || act.busy) return
    act.run({
      subject: ticket.id,
      version: ticket.version,
      input: { body },
      says: isNote ? 'Note kept inside.' : 'Reply sent.',
      done: () => {
        setDraft('')
        if (ticket.can['tickets.comment']?.allowed) onMode('reply')
      },
    })
  }
  const to = ticket.requestor?.name ?? 'everybody on this ticket'
  const label = isNote ? 'Private note, not seen by the requester' : `Reply to ${to}`
  return (
    <form
      className={join(styles.composer, isNote && styles.note)}
      data-draft={body ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ActProblem problem={act.problem} onReload={act.forget} />
      <textarea
        ref={area}
        rows={1}
        className={styles.text}
        aria-label={label}
        placeholder={`${label} …`}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            send()
          }
        }}
      />
      <div className={styles.foot}>
        {ticket.can['tickets.note']?.allowed && ticket.can['tickets.comment']?.allowed ? (
          <label className={styles.private}>
            <input
              type="checkbox"
              checked={isNote}
              onChange={(event) => onMode(event.currentTarget.checked ? 'note' : 'reply')}
            />
            Private note
          </label>
        ) : (
          <span className={styles.private} />
        )}
        <span className="muted small">{body ? 'draft kept' : ''}</span>
        <Button type="submit" tone="act" busy={act.busy} disabled={!body} keyHint="Ctrl ↵">
          {isNote ? 'Keep note' : 'Send'}
        </Button>
      </div>
    </form>
  )
}
