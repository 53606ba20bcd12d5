import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Ref } from '../../affordance/things/people.ts'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { SelectField, TextArea } from '../../kit/field.tsx'
import styles from './form.module.css'
import { giveBack } from './use-take.ts'

/** Who looks after it: a person, a group, or both. */
export function AssignDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { person: me } = useMe()
  const lists = useRead('catalogue.lists', { input: { applicationId: ticket.applicationId }, fresh: 300 })
  // Undefined until touched, so that what somebody else chose meanwhile is not taken back.
  const [picked, setPerson] = useState<Ref | null>()
  const [chosen, setGroupId] = useState<string>()
  const person = picked === undefined ? ticket.responsible : picked
  const groupId = chosen ?? ticket.responsibleGroup?.id ?? ''
  const [comment, setComment] = useState('')
  const [round, setRound] = useState(0)
  const act = useAct('tickets.assign')
  const opened = useOpenedVersion(ticket.version)
  const groups = lists.data?.groups ?? (ticket.responsibleGroup ? [ticket.responsibleGroup] : [])
  const group = groups.find((one) => one.id === groupId)
  const reload = () => {
    act.forget()
    opened.loadAnew()
  }
  const send = () =>
    act.run({
      subject: ticket.id,
      version: opened.version,
      input: { responsibleId: person?.id ?? null, groupId: groupId || null, comment: comment || undefined },
      says: `#${ticket.number} is with ${person?.name ?? group?.name ?? 'nobody'}.`,
      undo: () => giveBack(ticket),
      done: onClose,
    })
  return (
    <Dialog title={`Assign #${ticket.number}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PersonPicker
          key={round}
          label="Person"
          hint="Empty means nobody yet."
          value={person}
          onChange={setPerson}
          autoFocus={round === 0}
        />
        {person?.id === me.id ? null : (
          <Button
            className={styles.start}
            onClick={() => {
              setPerson({ id: me.id, name: me.name })
              setRound(round + 1)
            }}
          >
            To me
          </Button>
        )}
        <SelectField
          label="Group"
          empty="No group"
          choices={groups.map((one) => ({ value: one.id, label: one.name }))}
          value={groupId}
          onChange={setGroupId}
          error={errorAt(act.problem, 'groupId')}
        />
        <TextArea
          label="A word about it"
          optional
          rows={3}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <ActProblem problem={act.problem} onReload={reload} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy}>
            Assign
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
