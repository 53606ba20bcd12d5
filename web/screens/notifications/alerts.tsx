import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Ref } from '../../affordance/things/people.ts'
import type { Alerts as Answer } from '../../affordance/things/telling.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './alerts.module.css'
import { FindingCard } from './finding-card.tsx'
import { KindTable } from './kind-table.tsx'

/** Whether managers and administrators hear what concerns them: who would, who would not, and what to do. */
export function Alerts() {
  const { data, error, refetch } = useRead('notifications.verify')
  return (
    <Page
      title="Who is alerted"
      says={data ? sum(data) : 'Looking at everybody who should hear of something'}
    >
      {error ? <ReadProblem error={error} retry={() => refetch()} /> : null}
      {data || error ? null : <StubBones />}
      {data ? (
        <>
          <section className={styles.section} aria-labelledby="findings">
            <h2 id="findings">What to look at</h2>
            {data.findings.length === 0 ? (
              <Empty title="Everybody hears what concerns them">
                Managers, approvers and the desk are there, can sign in and have addresses.
              </Empty>
            ) : (
              <div className={styles.findings}>
                {data.findings.map((finding) => (
                  <FindingCard key={finding.id} finding={finding} />
                ))}
              </div>
            )}
          </section>
          <Test />
          <section className={styles.section} aria-labelledby="kinds">
            <h2 id="kinds">Who would be told of what</h2>
            <KindTable kinds={data.kinds} />
          </section>
        </>
      ) : null}
    </Page>
  )
}

function sum({ findings, kinds }: Answer): string {
  const silent = findings.filter((one) => one.weight === 'nobody').length
  const told = `${plural(kinds.length, 'kind')} of notifications.`
  if (findings.length === 0) return `${told} Nothing is missing.`
  const rest = plural(findings.length, 'thing')
  return silent > 0
    ? `${told} ${rest} to look at; ${silent} of them keep somebody from hearing.`
    : `${told} ${rest} to look at.`
}

/** To a person, or to oneself: the note and the mail that tell whether it arrives. */
function Test() {
  const [person, setPerson] = useState<Ref | null>(null)
  const [round, setRound] = useState(0)
  const act = useAct('notifications.send-test')
  const send = () =>
    act.run({
      input: person ? { personId: person.id } : {},
      says: `A test is on its way to ${person?.name ?? 'you'}.`,
      done: () => {
        setPerson(null)
        setRound(round + 1)
      },
    })
  return (
    <section className={styles.section} aria-labelledby="test">
      <h2 id="test">Try it</h2>
      <div className={styles.quick}>
        <PersonPicker key={round} label="Test to" hint="Nobody: to you" value={person} onChange={setPerson} />
        <Button busy={act.busy} onClick={send}>
          Send a test
        </Button>
      </div>
      <ActProblem problem={act.problem} onReload={act.forget} />
    </section>
  )
}
