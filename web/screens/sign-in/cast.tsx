import { useState } from 'react'
import { post } from '../../affordance/call.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { DemoPerson } from '../../affordance/things/people.ts'
import { Avatar } from '../../kit/avatar.tsx'
import styles from './sign-in.module.css'

type Props = { people: DemoPerson[]; onEntered: () => Promise<void> }

/** The people of the demo, by desk, each with what they can do; one click and you are one of them. */
export function Cast({ people, onEntered }: Props) {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const enter = async (handle: string) => {
    setBusy(handle)
    try {
      await post('/api/demo/sign-in', { handle })
      await onEntered()
    } catch (error) {
      setProblem(error)
      setBusy(null)
    }
  }
  return (
    <>
      <div>
        <h1>Who would you like to be?</h1>
        <p className="muted">This is the demo organisation. Pick a person and see what waits for them.</p>
      </div>
      <ActProblem problem={problem} />
      {desksOf(people).map(([desk, members]) => (
        <section key={desk} aria-labelledby={`desk-${desk}`}>
          <h2 id={`desk-${desk}`} className={styles.desk}>
            {desk}
          </h2>
          <ul className={styles.cast}>
            {members.map((person) => (
              <li key={person.handle}>
                <button
                  type="button"
                  className={styles.member}
                  disabled={busy !== null}
                  aria-busy={busy === person.handle || undefined}
                  onClick={() => void enter(person.handle)}
                >
                  <Avatar name={person.name} />
                  <span>
                    <b>{person.name}</b> <span className="muted small">{person.title}</span>
                    <span className={styles.says}>{person.says}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const desks: Record<DemoPerson['desk'], string> = {
  'service-desk': 'Service desk',
  'box-office': 'Box office',
  administration: 'Administration',
}

function desksOf(people: DemoPerson[]): [string, DemoPerson[]][] {
  const groups = new Map<string, DemoPerson[]>()
  for (const person of people) {
    const name = desks[person.desk]
    groups.set(name, [...(groups.get(name) ?? []), person])
  }
  return [...groups]
}
