import { useAct } from '../../affordance/act.ts'
import type { AlertLine } from '../../affordance/things/telling.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Table } from '../../kit/table.tsx'
import styles from './alerts.module.css'

/** Each kind: who is told, why, and by which way unless they chose otherwise. */
export function KindTable({ kinds }: { kinds: AlertLine[] }) {
  const test = useAct('notifications.send-test')
  return (
    <Table label="Kinds of notifications" className={styles.kinds}>
      <thead>
        <tr>
          <th scope="col">Told</th>
          <th scope="col">Who, and why</th>
          <th scope="col">How</th>
          <th scope="col">
            <span className="unseen">Test</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((line) => (
          <tr key={line.kind}>
            <th scope="row">
              {line.title}
              <br />
              <span className="muted small">{line.group}</span>
            </th>
            <td>
              <ul className={styles.told}>
                {line.told.map((one, at) => (
                  <li key={one.as}>
                    {at > 0 ? 'otherwise ' : ''}
                    {one.as}
                    <span className="muted small"> · {whoOf(one)}</span>
                  </li>
                ))}
              </ul>
              {line.isHeard ? null : <Chip tone="refused">nobody</Chip>}
            </td>
            <td>{waysOf(line)}</td>
            <td>
              <Button
                busy={test.busy}
                aria-label={`Send yourself a test: ${line.title}`}
                onClick={() => test.run({ input: { kind: line.kind }, says: 'A test is on its way to you.' })}
              >
                Test
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function whoOf({ count, people }: AlertLine['told'][number]): string {
  if (count === 0) return 'nobody'
  if (people.length === 0) return `one of ${plural(count, 'person', 'people')}, by the order`
  const named = people.slice(0, 3).map(({ name }) => name)
  const more = count - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

function waysOf({ inApp, mail }: AlertLine): string {
  if (inApp && mail) return 'app and mail'
  return inApp ? 'app' : mail ? 'mail' : 'not unless they ask'
}
