import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { ImportPage } from '../../affordance/things/loading.ts'
import { CheckField, SelectField, TextField } from '../../kit/field.tsx'
import { Discard } from './discard.tsx'
import { fieldChoices } from './field-choices.ts'
import styles from './load.module.css'

/** What each column means. Known headings are proposed as they were the last time. */
export function Columns({ load, onChecked }: { load: ImportPage; onChecked: () => void }) {
  const { organisation, can } = useMe()
  const [mapping, setMapping] = useState(load.mapping)
  const [addsEvents, setAddsEvents] = useState(load.addsEvents)
  const [addsVenues, setAddsVenues] = useState(load.addsVenues)
  const [takesPast, setTakesPast] = useState(load.takesPast)
  const [dateOrder, setDateOrder] = useState<string>(load.dateOrder ?? '')
  const [timeZone, setTimeZone] = useState(load.timeZone || organisation.timeZone)
  const map = useAct('imports.map')
  const check = useAct('imports.check')
  const choices = fieldChoices(can['inventory.cost']?.allowed === true)
  const run = () =>
    map.run({
      subject: load.id,
      version: load.version,
      input: {
        mapping,
        addsEvents,
        addsVenues,
        takesPast,
        ...(addsVenues ? { timeZone } : {}),
        ...(dateOrder ? { dateOrder } : {}),
      },
      done: (answer) =>
        check.run({
          subject: load.id,
          version: (answer as { version: number }).version,
          done: onChecked,
        }),
    })
  return (
    <>
      <section aria-labelledby="columns">
        <h2 id="columns">What the columns mean</h2>
        <p className="muted small">
          {load.isRemembered
            ? 'You had a file with these headings before: they mean what they meant then.'
            : 'Guessed from the headings; put right what is wrong.'}
        </p>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">In the first rows</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {load.headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may repeat.
              <tr key={at}>
                <th scope="row">{heading || <span className="muted">column {at + 1}</span>}</th>
                <td className={`${styles.cells} muted small`}>{sampleOf(load, at)}</td>
                <td>
                  <SelectField
                    label={`${heading || `Column ${at + 1}`} means`}
                    unseenLabel
                    choices={choices}
                    empty="– not loaded –"
                    value={meaningOf(mapping, at)}
                    onChange={(field) => setMapping(withMeaning(mapping, at, field))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.choices}>
        {mapping.date === undefined ? null : (
          <SelectField
            label="Dates such as 05/04/2031 are"
            choices={dateOrders}
            empty="as the column shows"
            value={dateOrder}
            onChange={setDateOrder}
          />
        )}
        <CheckField
          label="Add events that are not in the calendar yet"
          checked={addsEvents}
          onChange={(event) => setAddsEvents(event.currentTarget.checked)}
        />
        {addsEvents ? (
          <CheckField
            label="Add venues that are not known yet"
            checked={addsVenues}
            onChange={(event) => setAddsVenues(event.currentTarget.checked)}
          />
        ) : null}
        {addsEvents && addsVenues ? (
          <TextField
            label="Time zone of new venues"
            hint="such as America/New_York or Europe/London"
            error={errorAt(map.problem, 'timeZone')}
            value={timeZone}
            onChange={(event) => setTimeZone(event.currentTarget.value)}
          />
        ) : null}
        <CheckField
          label="Take days that have passed"
          checked={takesPast}
          onChange={(event) => setTakesPast(event.currentTarget.checked)}
        />
      </div>
      <ActProblem problem={map.problem ?? check.problem} onReload={map.forget} />
      <div className={styles.acts}>
        <FunctionButton
          id="imports.check"
          verdict={load.can['imports.check']}
          subject={{ id: load.id, version: load.version, label: load.fileName }}
          label="Check the file"
          onAct={run}
          busy={map.busy || check.busy}
        />
        <Discard load={load} />
      </div>
    </>
  )
}

const dateOrders = [
  { value: 'dmy', label: 'day first: 5 April' },
  { value: 'mdy', label: 'month first: 4 May' },
  { value: 'ymd', label: 'year first' },
]

const sampleOf = (load: ImportPage, column: number) =>
  [...new Set(load.sample.map(({ cells }) => cells[column]).filter(Boolean))].slice(0, 3).join(' · ')

const meaningOf = (mapping: Record<string, number>, column: number) =>
  Object.keys(mapping).find((field) => mapping[field] === column) ?? ''

/** A meaning belongs to one column: giving it to another takes it from the first. */
function withMeaning(mapping: Record<string, number>, column: number, field: string): Record<string, number> {
  const others = Object.entries(mapping).filter(([name, at]) => name !== field && at !== column)
  return Object.fromEntries(field ? [...others, [field, column]] : others)
}
