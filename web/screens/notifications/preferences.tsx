import { Fragment } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Preference } from '../../affordance/things/telling.ts'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import styles from './notifications.module.css'

/** How one is told of each kind. Each tick is kept at once. */
export function Preferences() {
  const { data, error, refetch } = useRead('notifications.preferences', { fresh: 0 })
  const act = useAct('notifications.set-preferences')
  const change = (preference: Preference, channel: 'inApp' | 'mail') => {
    const { kind, inApp, mail } = preference
    const next = { kind, inApp, mail, [channel]: !preference[channel] }
    act.run({ input: { preferences: [next] }, says: 'Kept.' })
  }
  const groups = Map.groupBy(data?.kinds ?? [], (one) => one.group)
  return (
    <Page
      title="How you are told"
      says={
        data && !data.mailReachesYou
          ? 'There is no address that mail could reach you at: ask whoever looks after the people.'
          : `In the app, by mail, or both. Mail goes to ${data?.email ?? 'you'}.`
      }
      narrow
    >
      {error ? <ReadProblem error={error} retry={() => refetch()} /> : null}
      {data ? null : <RowBones />}
      <ActProblem problem={act.problem} onReload={act.forget} />
      {[...groups].map(([group, kinds]) => (
        <section key={group} className={styles.group} aria-label={group}>
          <div className={styles.choices}>
            <h2>{group}</h2>
            <span className={styles.heads} aria-hidden="true">
              In the app
            </span>
            <span className={styles.heads} aria-hidden="true">
              Mail
            </span>
            {kinds.map((one) => (
              <Fragment key={one.kind}>
                <span>{sentence(one.title)}</span>
                <Tick
                  label={`${sentence(one.title)}: in the app`}
                  isOn={one.inApp}
                  always={one.alwaysInApp}
                  onChange={() => change(one, 'inApp')}
                />
                <Tick
                  label={`${sentence(one.title)}: by mail`}
                  isOn={one.mail}
                  always={one.alwaysMail}
                  onChange={() => change(one, 'mail')}
                />
              </Fragment>
            ))}
          </div>
        </section>
      ))}
    </Page>
  )
}

const sentence = (title: string) => title.replace(/^./, (first) => first.toUpperCase())

type TickProps = { label: string; isOn: boolean; always: boolean; onChange: () => void }

function Tick({ label, isOn, always, onChange }: TickProps) {
  if (always) return <span className={styles.always}>always</span>
  return (
    <span>
      <input type="checkbox" aria-label={label} checked={isOn} onChange={onChange} />
    </span>
  )
}
