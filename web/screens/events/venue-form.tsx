import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Venue } from '../../affordance/things/box-office.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import { useReading } from '../../kit/locale.tsx'
import styles from './events.module.css'

const zones = Intl.supportedValuesOf('timeZone')

export function VenueForm({ venue, onClose }: { venue?: Venue; onClose: () => void }) {
  const { timeZone } = useReading()
  const [fields, setFields] = useState({
    name: venue?.name ?? '',
    city: venue?.city ?? '',
    timeZone: venue?.timeZone ?? timeZone,
    directions: venue?.directions ?? '',
  })
  const act = useAct(venue ? 'events.edit-venue' : 'events.add-venue')
  const opened = useOpenedVersion(venue?.version)
  const text = (name: keyof typeof fields) => ({
    value: fields[name],
    error: errorAt(act.problem, name),
    onChange: (change: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: change.currentTarget.value }),
  })
  return (
    <Dialog title={venue ? `Edit ${venue.name}` : 'Add a venue'} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          act.run({
            subject: venue?.id,
            version: opened.version,
            input: fields,
            says: venue ? `Changed: ${fields.name}.` : `Added: ${fields.name}.`,
            done: onClose,
          })
        }}
      >
        <TextField label="Venue" required data-autofocus maxLength={120} {...text('name')} />
        <TextField label="City" optional maxLength={120} {...text('city')} />
        <TextField
          label="Time zone"
          required
          list="zones"
          hint="the clock of all its events; those to come keep their hour when it changes"
          {...text('timeZone')}
        />
        <datalist id="zones">
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <TextArea
          label="How to get there"
          optional
          hint="entrances, parking, trains"
          maxLength={2000}
          {...text('directions')}
        />
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy}>
            {venue ? 'Save' : 'Add venue'}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
