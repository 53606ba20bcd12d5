import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { dayOf } from '../kit/dates.ts'
import { Dialog, DialogFoot } from '../kit/dialog.tsx'
import { CheckField, SelectField, TextArea, TextField } from '../kit/field.tsx'
import { useLeaveGuard } from '../kit/leave-guard.tsx'
import { useReading } from '../kit/locale.tsx'
import { useAct } from './act.ts'
import type { Input } from './call.ts'
import styles from './event-form.module.css'
import { useOpenedVersion } from './opened-version.ts'
import { ActProblem, errorAt } from './problem-card.tsx'
import { useRead } from './read.ts'
import type { EventDetail } from './things/box-office.ts'

type Fields = {
  name: string
  performer: string
  venueId: string
  day: string
  clock: string
  showing: string
  note: string
}

const blank: Fields = { name: '', performer: '', venueId: '', day: '', clock: '', showing: '', note: '' }

function fieldsOf(event: EventDetail): Fields {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: event.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(event.startsAt))
  return {
    name: event.name,
    performer: event.performer ?? '',
    venueId: event.venueId,
    day: event.dateIsTba ? '' : dayOf(new Date(event.startsAt), event.timeZone),
    clock: event.timeIsTba ? '' : clock,
    showing: event.showing,
    note: event.note,
  }
}

type Props = { event?: EventDetail; onClose: () => void; onAdded?: (id: string) => void }

/** Writes an event down, or corrects it: day and hour are those of its venue. Of a correction only the changes are sent. */
export function EventForm({ event, onClose, onAdded }: Props) {
  const id = event ? 'events.edit' : 'events.add'
  const { locale } = useReading()
  const [before] = useState(event ? fieldsOf(event) : blank)
  const [fields, setFields] = useState(before)
  const [saved, setSaved] = useState(before)
  const [timeIsOpen, setTimeIsOpen] = useState(event?.timeIsTba ?? false)
  const venues = useRead('events.venues', { input: { limit: 200 }, fresh: 60 })
  const performers = useRead('events.performers', { input: { limit: 200 }, fresh: 60 })
  const act = useAct(id)
  const opened = useOpenedVersion(event?.version)
  const guard = useLeaveGuard(fields !== saved)
  const close = () => guard.leave(onClose)
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change })
  const zone = venues.data?.items.find((venue) => venue.id === fields.venueId)?.timeZone
  const send = (another: boolean) => {
    const whole = { ...fields, clock: timeIsOpen ? '' : fields.clock }
    act.run({
      subject: event?.id,
      version: opened.version,
      input: event ? changesOf(before, whole) : { ...whole, day: whole.day },
      says: event ? `Changed: ${fields.name}.` : `On the calendar: ${fields.name}.`,
      done: (answer) => {
        guard.release()
        if (another) {
          const next = { ...fields, clock: '', showing: '' }
          setFields(next)
          setSaved(next)
        } else if (event) onClose()
        else onAdded?.((answer as { id: string }).id)
      },
    })
  }
  const text = (name: keyof Fields) => ({
    value: fields[name],
    error: errorAt(act.problem, name),
    onChange: (change: { currentTarget: { value: string } }) => set({ [name]: change.currentTarget.value }),
  })
  return (
    <Dialog title={event ? `Edit ${event.name}` : 'Add an event'} opened onClose={close} wide>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          send(false)
        }}
      >
        <TextField label="Event" required data-autofocus maxLength={120} {...text('name')} />
        <div className={styles.pair}>
          <TextField
            label="Performer or team"
            optional
            list="performers"
            maxLength={120}
            {...text('performer')}
          />
          <SelectField
            label="Venue"
            required
            empty="Choose one"
            choices={(venues.data?.items ?? []).map((venue) => ({
              value: venue.id,
              label: [venue.name, venue.city].filter(Boolean).join(', '),
            }))}
            value={fields.venueId}
            error={errorAt(act.problem, 'venueId')}
            onChange={(venueId) => set({ venueId })}
          />
        </div>
        <datalist id="performers">
          {performers.data?.items.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className={styles.pair}>
          <TextField
            label="Day"
            type="date"
            lang={locale}
            required={!event?.dateIsTba}
            {...text('day')}
            hint={
              zone ? `by the clock of the venue, ${zone.replaceAll('_', ' ')}` : 'by the clock of the venue'
            }
          />
          <div className={styles.clock}>
            <TextField
              label="Time"
              type="time"
              required={!timeIsOpen}
              disabled={timeIsOpen}
              {...text('clock')}
              value={timeIsOpen ? '' : fields.clock}
            />
            <CheckField
              label="to be announced"
              checked={timeIsOpen}
              onChange={(change) => setTimeIsOpen(change.currentTarget.checked)}
            />
          </div>
        </div>
        <TextField
          label="Showing"
          optional
          hint="where there are several a day, such as Matinee"
          maxLength={60}
          {...text('showing')}
        />
        <TextArea
          label="Note"
          optional
          hint="for everybody who comes: doors, dress code"
          rows={2}
          maxLength={1000}
          {...text('note')}
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
            {event ? 'Save' : 'Add event'}
          </Button>
          {event ? null : (
            <Button
              busy={act.busy}
              onClick={(click) => {
                if (click.currentTarget.form?.reportValidity()) send(true)
              }}
            >
              Add, then another showing
            </Button>
          )}
          <Button onClick={close}>Back</Button>
        </DialogFoot>
      </form>
      {guard.asks}
    </Dialog>
  )
}

function changesOf(before: Fields, after: Fields): Input {
  const changed = (Object.keys(after) as (keyof Fields)[]).filter((name) => after[name] !== before[name])
  return Object.fromEntries(
    changed.filter((name) => name !== 'day' || after.day !== '').map((name) => [name, after[name]]),
  )
}
