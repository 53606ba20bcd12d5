import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { useView } from '../../kit/address.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Bone, StubBones, Waiting } from '../../kit/skeleton.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { Composer, type Mode } from './composer.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { Feed } from './feed.tsx'
import type { Scope } from './scope.ts'
import { StatusDialog } from './status-dialog.tsx'
import { TicketHead } from './ticket-head.tsx'
import styles from './ticket-page.module.css'
import { useTake } from './use-take.ts'

type Props = { id: string; scope: Scope; backShown: boolean }

/** One ticket: what can be done, what it is, what happened, and the next word. */
export function TicketPage({ id, scope, backShown }: Props) {
  const ticket = useRead('tickets.view', { subject: id, every: 60, fresh: 2 })
  if (ticket.data) return <Opened ticket={ticket.data} scope={scope} backShown={backShown} />
  return (
    <section className={styles.page} aria-label="Ticket">
      <div className={styles.bar}>{backShown ? <Back scope={scope} /> : null}</div>
      <div className={styles.body}>
        {ticket.error ? (
          <ReadProblem error={ticket.error} retry={() => ticket.refetch()} />
        ) : (
          <>
            <StubBones count={1} />
            <Waiting>
              <Bone width="60%" />
            </Waiting>
          </>
        )}
      </div>
    </section>
  )
}

type Form = 'status' | 'assign' | 'edit' | 'contact' | null

function Opened({ ticket, scope, backShown }: { ticket: Ticket; scope: Scope; backShown: boolean }) {
  const [form, setForm] = useState<Form>(null)
  const [mode, setMode] = useState<Mode>(ticket.can['tickets.comment']?.allowed ? 'reply' : 'note')
  // Counts up so that asking again for the same mode moves the focus again.
  const [asked, setAsked] = useState(0)
  const { can } = ticket
  const subject = { id: ticket.id, version: ticket.version, label: `#${ticket.number}` }
  const take = useTake(ticket)
  const close = () => setForm(null)
  const write = (next: Mode) => {
    setMode(next)
    setAsked(asked + 1)
  }
  return (
    <section id="ticket" tabIndex={-1} className={styles.page} aria-label={`Ticket ${ticket.number}`}>
      <div className={styles.bar} role="toolbar" aria-label="What can be done">
        {backShown ? <Back scope={scope} /> : null}
        <FunctionButton
          id="tickets.comment"
          verdict={can['tickets.comment']}
          label="Reply"
          tone="act"
          withKey="R"
          {...{ subject }}
          onAct={() => write('reply')}
        />
        <FunctionButton
          id="tickets.note"
          verdict={can['tickets.note']}
          label="Note"
          tone="plain"
          withKey="N"
          {...{ subject }}
          onAct={() => write('note')}
        />
        <FunctionButton
          id="tickets.update-status"
          verdict={can['tickets.update-status']}
          label="Status"
          withKey="S"
          {...{ subject }}
          onAct={() => setForm('status')}
        />
        <FunctionButton
          id="tickets.assign"
          verdict={can['tickets.assign']}
          label="Assign"
          withKey="A"
          {...{ subject }}
          onAct={() => setForm('assign')}
        />
        <FunctionButton
          id="tickets.take"
          verdict={can['tickets.take']}
          label="Take ownership"
          tone="plain"
          withKey="T"
          {...{ subject }}
          onAct={take.run}
          busy={take.busy}
        />
        <FunctionButton
          id="tickets.edit"
          verdict={can['tickets.edit']}
          label="Edit"
          withKey="E"
          {...{ subject }}
          onAct={() => setForm('edit')}
        />
      </div>
      <div className={styles.scroll}>
        <div className={styles.body}>
          {take.problem}
          <TicketHead
            ticket={ticket}
            heading={backShown ? 'h1' : 'h2'}
            contacts={
              <FunctionButton
                id="tickets.add-contact"
                verdict={can['tickets.add-contact']}
                label="Add contact"
                withKey={null}
                {...{ subject }}
                tone="plain"
                onAct={() => setForm('contact')}
              />
            }
          />
          <Feed entries={ticket.feed} />
        </div>
      </div>
      {can['tickets.comment']?.allowed || can['tickets.note']?.allowed ? (
        <Composer ticket={ticket} mode={mode} onMode={setMode} asked={asked} />
      ) : null}
      {form === 'status' ? <StatusDialog ticket={ticket} onClose={close} /> : null}
      {form === 'assign' ? <AssignDialog ticket={ticket} onClose={close} /> : null}
      {form === 'edit' ? <EditDialog ticket={ticket} onClose={close} /> : null}
      {form === 'contact' ? <ContactDialog ticket={ticket} onClose={close} /> : null}
    </section>
  )
}

function Back({ scope }: { scope: Scope }) {
  const [address] = useView()
  return (
    <Link
      to={scope.base}
      search={address}
      className={buttonLooks({ tone: 'quiet' })}
      aria-label={`Back to ${scope.title}`}
    >
      ←
    </Link>
  )
}
