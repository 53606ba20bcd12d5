import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Limit } from '../../affordance/things/guests.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { GiftDialog } from './gift-dialog.tsx'
import styles from './limits.module.css'
import { QuotaDialog } from './quota-dialog.tsx'
import { useSayLimit } from './say-limit.ts'

type Editing = { kind: Limit['kind']; limit: Limit | null }

/** How much people may ask for, and what a guest may be given. */
export function Limits() {
  const me = useMe()
  const limits = useRead('limits.list')
  const [editing, setEditing] = useState<Editing | null>(null)
  const close = () => setEditing(null)
  const items = limits.data?.items ?? []
  return (
    <Page
      title="Limits"
      says="Each request is held to them when it is asked for, and whoever asks reads which one it met."
      acts={
        <>
          <FunctionButton
            id="limits.add-quota"
            verdict={me.can['limits.add-quota']}
            onAct={() => setEditing({ kind: 'quota', limit: null })}
          />
          <FunctionButton
            id="limits.add-gift-limit"
            verdict={me.can['limits.add-gift-limit']}
            tone="plain"
            onAct={() => setEditing({ kind: 'gift', limit: null })}
          />
        </>
      }
    >
      {limits.error ? <ReadProblem error={limits.error} retry={() => limits.refetch()} /> : null}
      {limits.isPending ? <StubBones /> : null}
      {limits.data ? (
        <div className={styles.column}>
          <Group kind="quota" items={items} onEdit={setEditing} />
          <Group kind="gift" items={items} onEdit={setEditing} />
        </div>
      ) : null}
      {editing?.kind === 'quota' ? (
        <QuotaDialog
          limit={editing.limit}
          departments={limits.data?.departments ?? noDepartments}
          onClose={close}
        />
      ) : null}
      {editing?.kind === 'gift' ? <GiftDialog limit={editing.limit} onClose={close} /> : null}
    </Page>
  )
}

const noDepartments: Ref[] = []
const titles = { quota: 'Quotas of seats', gift: 'Gifts to guests' }
const nothing = {
  quota: 'No quota: people may ask for any number of seats, and those who decide look at it.',
  gift: 'No gift limit: what guests are given is counted, and stops nobody.',
}
const levels: Record<Limit['level'], { tone: Tone; words: string }> = {
  block: { tone: 'refused', words: 'Stops' },
  warn: { tone: 'waiting', words: 'Warns' },
  compliance: { tone: 'accent', words: 'Asks compliance' },
  taxable: { tone: 'idle', words: 'Notes as taxable' },
}

type GroupProps = { kind: Limit['kind']; items: Limit[]; onEdit: (editing: Editing) => void }

function Group({ kind, items, onEdit }: GroupProps) {
  const of = items.filter((limit) => limit.kind === kind)
  return (
    <section aria-label={titles[kind]} className={styles.group}>
      <h2>{titles[kind]}</h2>
      {of.length === 0 ? <Empty title={nothing[kind]} /> : null}
      {of.map((limit) => (
        <Line key={limit.id} limit={limit} onEdit={() => onEdit({ kind, limit })} />
      ))}
    </section>
  )
}

function Line({ limit, onEdit }: { limit: Limit; onEdit: () => void }) {
  const me = useMe()
  const say = useSayLimit()
  const subject = { id: limit.id, version: limit.version, label: limit.name }
  const edit = limit.kind === 'quota' ? 'limits.edit-quota' : 'limits.edit-gift-limit'
  return (
    <div className={styles.line}>
      <div>
        <h3>{limit.name}</h3>
        <p>{say(limit)}</p>
      </div>
      <Chip tone={levels[limit.level].tone}>{levels[limit.level].words}</Chip>
      <div className={styles.acts}>
        <FunctionButton
          id={edit}
          subject={subject}
          verdict={me.can['limits.add-quota']}
          tone="plain"
          onAct={onEdit}
        />
        <FunctionButton
          id="limits.remove"
          subject={subject}
          verdict={me.can['limits.add-quota']}
          tone="quiet"
        />
      </div>
    </div>
  )
}
