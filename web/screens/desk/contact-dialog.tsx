import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Ref } from '../../affordance/things/people.ts'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import styles from './form.module.css'

/** One more person who follows the ticket. */
export function ContactDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const [person, setPerson] = useState<Ref | null>(null)
  const act = useAct('tickets.add-contact')
  const send = () => {
    if (!person) return
    act.run({
      subject: ticket.id,
      version: ticket.version,
      input: { personId: person.id },
      says: `${person.name} follows #${ticket.number}.`,
      done: onClose,
    })
  }
  return (
    <Dialog title={`Add a contact to #${ticket.number}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PersonPicker
          label="Person"
          hint="They can read the public part from now on."
          value={person}
          onChange={setPerson}
          autoFocus
        />
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={!person}>
            Add contact
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
