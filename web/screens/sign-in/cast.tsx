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

type Grouped = DemoPerson & { desk?: string }

function desksOf(people: Grouped[]): [string, DemoPerson[]][] {
  const desks = new Map<string, DemoPerson[]>()
  for (const person of people) {
    const desk = person.desk ?? deskIn(`${person.title} ${person.says}`)
    desks.set(desk, [...(desks.get(desk) ?? []), person])
  }
  return [...desks]
}

/** Only words for a heading: the demo's own sentences say which desk a person belongs to. */
function deskIn(words: string): string {
  return /box office|ticket manager|inventory|order|event|seat|admission|super user|approv/i.test(words)
    ? 'Box office'
    : 'Service desk'
}
