import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Season } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, TextField } from '../../kit/field.tsx'
import { useReading } from '../../kit/locale.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './events.module.css'

/** The name, and the events ticked from what is planned; those of the season that are over stay on the list. */
export function SeasonForm({ season, onClose }: { season?: Season; onClose: () => void }) {
  const { locale } = useReading()
  const [name, setName] = useState(season?.name ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(season?.events.map(({ id }) => id)))
  const [find, setFind] = useState('')
  const upcoming = useRead('events.list', { input: { when: 'upcoming', limit: 200 } })
  const act = useAct(season ? 'events.edit-season' : 'events.add-season')
  const opened = useOpenedVersion(season?.version)
  const known = new Map(
    [...(season?.events ?? []), ...(upcoming.data?.items ?? [])].map((event) => [event.id, event]),
  )
  const words = find.trim().toLowerCase()
  const shown = [...known.values()].filter(({ name }) => name.toLowerCase().includes(words))
  const tick = (id: string, isIn: boolean) => {
    const next = new Set(chosen)
    if (isIn) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Dialog title={season ? `Edit ${season.name}` : 'Add a season'} opened onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          act.run({
            subject: season?.id,
            version: opened.version,
            input: { name, eventIds: [...chosen] },
            says: season ? `Changed: ${name}.` : `Added: ${name}.`,
            done: onClose,
          })
        }}
      >
        <TextField
          label="Season or package"
          required
          data-autofocus
          maxLength={120}
          value={name}
          error={errorAt(act.problem, 'name')}
          onChange={(change) => setName(change.currentTarget.value)}
        />
        <TextField
          label={`Events: ${plural(chosen.size, 'one chosen', 'chosen')}`}
          type="search"
          placeholder="Find an event"
          value={find}
          error={errorAt(act.problem, 'eventIds')}
          onChange={(change) => setFind(change.currentTarget.value)}
        />
        <fieldset className={styles.choices}>
          <legend className="unseen">Events</legend>
          {shown.map((event) => (
            <CheckField
              key={event.id}
              label={event.name}
              hint={new Intl.DateTimeFormat(locale, { timeZone: event.timeZone, dateStyle: 'medium' }).format(
                new Date(event.startsAt),
              )}
              checked={chosen.has(event.id)}
              onChange={(change) => tick(event.id, change.currentTarget.checked)}
            />
          ))}
          {shown.length === 0 ? <p className="muted">No event by that name is planned.</p> : null}
        </fieldset>
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={chosen.size === 0}>
            {season ? 'Save' : 'Add season'}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
