import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { SelectField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Bone, Waiting } from '../../kit/skeleton.tsx'
import styles from './chains.module.css'

const spans = [
  { value: '90', label: 'the last 90 days' },
  { value: '365', label: 'the last year' },
  { value: '1000', label: 'all that is kept' },
]

/** The version played through on past orders. Nothing is changed by it. */
export function TryOutResult({ id }: { id: string }) {
  const [days, setDays] = useState('365')
  const tried = useRead('chains.try-out', { subject: id, input: { days }, keep: true })
  return (
    <section className={styles.tried} aria-label="Tried out">
      <SelectField label="On the decided orders of" value={days} choices={spans} onChange={setDays} />
      {tried.error ? <ReadProblem error={tried.error} retry={() => tried.refetch()} /> : null}
      {tried.isPending ? (
        <Waiting label="Playing it through">
          <Bone width="60%" />
        </Waiting>
      ) : null}
      {tried.data ? <Told tried={tried.data} /> : null}
    </section>
  )
}

type Tried = NonNullable<ReturnType<typeof useRead<'chains.try-out'>>['data']>

function Told({ tried }: { tried: Tried }) {
  if (tried.orders === 0) return <p className="muted">No order was decided in that time.</p>
  return (
    <div role="status">
      <p>
        Of <b>{plural(tried.orders, 'order')}</b>, <b>{tried.differing}</b> would have gone another way
        {tried.atOnce > 0 ? (
          <>
            , and <b>{tried.atOnce}</b> would have been approved at once
          </>
        ) : null}
        .
      </p>
      <ul className={styles.waiting}>
        {tried.waiting.map(({ who, orders }) => (
          <li key={who}>
            <span>{who}</span>
            <progress max={tried.orders} value={orders} aria-label={`Orders that would wait for ${who}`} />
            <b>{orders}</b>
          </li>
        ))}
      </ul>
      {tried.differences.length > 0 ? (
        <details>
          <summary>
            {tried.differences.length < tried.differing
              ? `The latest ${tried.differences.length} of ${tried.differing}`
              : plural(tried.differing, 'order')}{' '}
            that would differ
          </summary>
          <ul className={styles.differences}>
            {tried.differences.map((one) => (
              <li key={one.id}>
                <Link to="/orders/$order" params={{ order: one.id }}>
                  #{one.number}
                </Link>
                , {one.owner}, {one.event}: waited for {said(one.waitedFor)}, would wait for{' '}
                <b>{said(one.wouldWaitFor)}</b>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

const said = (names: readonly string[]) => (names.length === 0 ? 'nobody' : names.join(', then '))
