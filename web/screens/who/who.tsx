import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { Ladder } from '../../affordance/ladder.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { Explained } from '../../affordance/why-not-card.tsx'
import { type FunctionId, functions } from '../../gen/manifest.gen.ts'
import { useView } from '../../kit/address.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { Picker } from '../../kit/picker.tsx'
import { Bone, RowBones, Waiting } from '../../kit/skeleton.tsx'
import { SubjectPicker } from './subject-picker.tsx'
import styles from './who.module.css'

const choices = Object.values(functions).map(({ id, title }) => ({
  value: id as string,
  label: title as string,
  detail: id as string,
}))

/** Who can do this, to that, and why they can. */
export function WhoCan() {
  const [address, change] = useView()
  const chosen = address.function && address.function in functions ? (address.function as FunctionId) : null
  const on = chosen ? functions[chosen].on : null
  const [text, setText] = useState(chosen ? functions[chosen].title : '')
  const isSettled = chosen !== null && text === functions[chosen].title
  const words = isSettled ? '' : text.toLowerCase()
  return (
    <Page title="Who can …" says="Everybody who can do a thing, and what lets them." narrow>
      <div className={styles.question}>
        <Picker
          label="… do what"
          placeholder="Approve an order"
          text={text}
          onText={setText}
          choices={choices
            .filter((one) => `${one.label} ${one.detail}`.toLowerCase().includes(words))
            .slice(0, 60)}
          nothing="No function by that name"
          onPick={(choice) => {
            setText(choice.label)
            change({ function: choice.value, subject: '', label: '' })
          }}
        />
        {on ? (
          <SubjectPicker
            key={on}
            kind={on}
            label={address.label ?? ''}
            onPick={(subject, label) => change({ subject, label })}
          />
        ) : null}
      </div>
      {chosen ? (
        <People key={chosen} id={chosen} subject={address.subject} />
      ) : (
        <Empty title="Pick a function">For example “Approve an order”, and then one order.</Empty>
      )}
    </Page>
  )
}

function People({ id, subject }: { id: FunctionId; subject: string | undefined }) {
  const who = useRead('decisions.who', { input: { function: id, subject }, fresh: 10, keep: true })
  const { can } = useMe()
  const [person, setPerson] = useState<string | null>(null)
  if (who.error) return <ReadProblem error={who.error} retry={() => who.refetch()} />
  if (!who.data) return <RowBones count={5} />
  const { people, total } = who.data
  return (
    <section aria-label="People">
      <p className={styles.count} role="status">
        {people.length} of {total} people{subject ? '' : ', leaving the particular thing aside'}
      </p>
      {people.length === 0 ? (
        <Empty title="Nobody can">Somebody with the right to grant it has to change that first.</Empty>
      ) : null}
      <ul className={styles.people}>
        {people.map((one) => (
          <li key={one.id} className={styles.person}>
            <Avatar name={one.name} />
            <span>
              <b>{one.name}</b>
              <span className="muted small">{one.how}</span>
            </span>
            <FunctionButton
              id="decisions.explain-for"
              verdict={can['decisions.explain-for']}
              label="Why"
              tone="quiet"
              listens={false}
              onAct={() => setPerson(one.id)}
            />
          </li>
        ))}
      </ul>
      {person ? (
        <Dialog title="Why" opened onClose={() => setPerson(null)}>
          <Why id={id} subject={subject} person={person} />
        </Dialog>
      ) : null}
    </section>
  )
}

function Why({ id, subject, person }: { id: FunctionId; subject?: string; person: string }) {
  const explained = useRead('decisions.explain-for', { input: { function: id, subject, person }, fresh: 0 })
  if (explained.error) return <ReadProblem error={explained.error} retry={() => explained.refetch()} />
  if (!explained.data) {
    return (
      <Waiting>
        <Bone height={160} />
      </Waiting>
    )
  }
  if (!explained.data.allowed) return <Explained explanation={explained.data} />
  const { heading, summary, layers, rows, file, decisionId } = explained.data
  return (
    <div className={styles.why}>
      <div>
        <h3>{heading}</h3>
        <p className="muted">{summary}</p>
      </div>
      <Ladder rungs={layers} />
      <p className={styles.trace}>
        {[id, ...rows.map((row) => `row ${row.id}`), file, decisionId && `decision ${decisionId}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
