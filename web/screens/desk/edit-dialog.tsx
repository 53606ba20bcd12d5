import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Ref } from '../../affordance/things/people.ts'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../kit/field.tsx'
import styles from './form.module.css'

const fields = ['title', 'description', 'typeId', 'accountId', 'impactId', 'urgencyId'] as const
type Draft = Record<(typeof fields)[number], string>

/**
 * What the ticket says. Only what this person touched is sent: a field that somebody else changed meanwhile keeps
 * their value, also after the ticket was loaded anew.
 */
export function EditDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const lists = useRead('catalogue.lists', { input: { applicationId: ticket.applicationId }, fresh: 300 })
  const [touched, setTouched] = useState<Partial<Draft>>({})
  const [picked, setPicked] = useState<Ref | null>()
  const draft = { ...draftOf(ticket), ...touched }
  const requestor = picked === undefined ? ticket.requestor : picked
  const act = useAct('tickets.edit')
  const opened = useOpenedVersion(ticket.version)
  const input = {
    ...changesOf(ticket, draft),
    ...(requestor && requestor.id !== ticket.requestor?.id && { requestorId: requestor.id }),
  }
  const set = (name: keyof Draft) => (value: string) => setTouched({ ...touched, [name]: value })
  const select = (name: keyof Draft, label: string, from: Ref[] | undefined) => (
    <SelectField
      label={label}
      empty={draft[name] ? undefined : 'None'}
      choices={(from ?? []).map((one) => ({ value: one.id, label: one.name }))}
      value={draft[name]}
      onChange={set(name)}
      error={errorAt(act.problem, name)}
    />
  )
  const reload = () => {
    act.forget()
    opened.loadAnew()
  }
  const send = () =>
    act.run({
      subject: ticket.id,
      version: opened.version,
      input,
      says: `#${ticket.number} is changed.`,
      done: onClose,
    })
  return (
    <Dialog title={`Edit #${ticket.number}`} opened onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label="Title"
          required
          maxLength={200}
          value={draft.title}
          onChange={(event) => set('title')(event.currentTarget.value)}
          error={errorAt(act.problem, 'title')}
          data-autofocus
        />
        <TextArea
          label="Description"
          rows={6}
          value={draft.description}
          onChange={(event) => set('description')(event.currentTarget.value)}
          error={errorAt(act.problem, 'description')}
        />
        <div className={styles.pair}>
          <PersonPicker label="Requestor" value={requestor} onChange={setPicked} />
          {select('typeId', 'Type', lists.data?.types)}
          {select('accountId', 'Department', lists.data?.accounts)}
          {select('impactId', 'Impact', lists.data?.impacts)}
          {select('urgencyId', 'Urgency', lists.data?.urgencies)}
        </div>
        <ActProblem problem={act.problem} onReload={reload} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={Object.keys(input).length === 0}>
            Save changes
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}

function draftOf(ticket: Ticket): Draft {
  const entries = fields.map((name) => [name, ticket[name] ?? ''])
  return Object.fromEntries(entries)
}

function changesOf(ticket: Ticket, draft: Draft): Partial<Draft> {
  const before = draftOf(ticket)
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => value !== before[name as keyof Draft]),
  )
}
