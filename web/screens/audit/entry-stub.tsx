import type { AuditEntry } from '../../affordance/things/decisions.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import { sayName } from '../../kit/words.ts'
import styles from './audit.module.css'

const outcomes: Record<AuditEntry['outcome'], { tone: Tone; word: string }> = {
  done: { tone: 'allowed', word: 'Done' },
  refused: { tone: 'refused', word: 'Refused' },
  indeterminate: { tone: 'waiting', word: 'Our fault' },
}

/** One act: who did what to what, and on the stub how it went and which rule let it. */
export function EntryStub({ entry, onSubject }: { entry: AuditEntry; onSubject: (id: string) => void }) {
  const { tone, word } = outcomes[entry.outcome]
  const actor = entry.actor?.name ?? 'Counterfoil'
  const principal = entry.principal?.name
  const { subjectId } = entry
  const label = entry.subjectLabel ?? `${entry.subjectKind} ${subjectId?.slice(0, 8)}`
  const told = subjectId && !entry.says.includes(label) ? `${entry.says} · ${label}` : entry.says
  const [before = '', ...rest] = subjectId ? told.split(label) : [told]
  const after = rest.join(label)
  const changes = changesOf(entry.before, entry.after)
  return (
    <Stub
      className={styles.entry}
      counterfoil={
        <div className={styles.foot}>
          <p>
            <Chip tone={tone}>{word}</Chip>{' '}
            <span className="muted small">
              <When at={entry.at} />
            </span>
          </p>
          <p className={styles.trace}>
            {entry.function}
            {entry.witness ? ` · ${entry.witness}` : ''}
          </p>
        </div>
      }
    >
      <p>
        {before}
        {subjectId ? (
          <button
            type="button"
            className={styles.subject}
            onClick={() => onSubject(subjectId)}
            title="Only this thing"
          >
            {label}
          </button>
        ) : null}
        {after}
        {principal && principal !== actor ? <> for {principal}</> : null}
      </p>
      {changes.length > 0 ? (
        <ul className={styles.changes}>
          {changes.slice(0, 6).map(([field, before, after]) => (
            <li key={field}>
              <b>{field}</b> {before} → {after}
            </li>
          ))}
        </ul>
      ) : null}
    </Stub>
  )
}

/** Which fields differ. Versions and times of writing say nothing to a person. */
function changesOf(before: unknown, after: unknown): [field: string, before: string, after: string][] {
  const inWords = isRecord(after) ? after.changes : undefined
  if (Array.isArray(inWords))
    return inWords.filter(isRecord).map((one) => [String(one.field), say(one.before), say(one.after)])
  // What has just come to be has no before to compare with.
  if (!isRecord(before)) return []
  const was = before
  const is = isRecord(after) ? after : {}
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !/^(version|label|updatedAt|createdAt|id|orgId)$/.test(field))
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => [sayName(field), say(was[field]), say(is[field])])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return `${text.slice(0, 8)}…`
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
