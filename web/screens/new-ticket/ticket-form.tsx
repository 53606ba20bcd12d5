import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Application, Ref } from '../../affordance/things/people.ts'
import type { Lists, Ticket } from '../../affordance/things/tickets.ts'
import { ticketAddress } from '../../affordance/ticket-address.ts'
import { RadioField, SelectField, TextArea, TextField } from '../../kit/field.tsx'
import styles from './new-ticket.module.css'

const fallback = [{ id: 'incident', name: 'Incident' }]

export function TicketForm({ desk, lists }: { desk: Application; lists: Lists }) {
  const me = useMe()
  const navigate = useNavigate()
  const classifications = lists.classifications.length > 0 ? lists.classifications : fallback
  const [draft, setDraft] = useState({
    classification: classifications[0]?.id ?? '',
    typeId: lists.types[0]?.id ?? '',
    title: '',
    description: '',
    accountId: '',
    impactId: '',
    urgencyId: '',
  })
  const [requestor, setRequestor] = useState<Ref | null>({ id: me.person.id, name: me.person.name })
  const act = useAct('tickets.enter')
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value })
  const error = (name: string) => errorAt(act.problem, name)
  const choices = (from: Ref[]) => from.map((one) => ({ value: one.id, label: one.name }))
  const send = () =>
    act.run({
      input: {
        applicationId: desk.id,
        requestorId: requestor?.id,
        ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '')),
      },
      says: 'It is on the desk.',
      done: (answer) => {
        const { id } = answer as Partial<Ticket>
        void navigate({ to: id ? ticketAddress({ id, applicationId: desk.id }, me) : '/requests' })
      },
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {classifications.length > 1 ? (
        <RadioField
          legend="What is it"
          name="classification"
          choices={choices(classifications)}
          value={draft.classification}
          onChange={set('classification')}
        />
      ) : null}
      <TextField
        label="In one line"
        required
        maxLength={200}
        placeholder="Cannot print from the reading room since Monday"
        value={draft.title}
        onChange={(event) => set('title')(event.currentTarget.value)}
        error={error('title')}
      />
      <TextArea
        label="What happens, since when, what you tried"
        optional
        rows={6}
        value={draft.description}
        onChange={(event) => set('description')(event.currentTarget.value)}
        error={error('description')}
      />
      <div className={styles.pair}>
        <SelectField
          label="About"
          choices={choices(lists.types)}
          value={draft.typeId}
          onChange={set('typeId')}
          error={error('typeId')}
        />
        <PersonPicker label="For whom" value={requestor} onChange={setRequestor} />
        <SelectField
          label="How many it touches"
          empty="Not sure"
          choices={choices(lists.impacts)}
          value={draft.impactId}
          onChange={set('impactId')}
          error={error('impactId')}
        />
        <SelectField
          label="How soon"
          empty="Not sure"
          choices={choices(lists.urgencies)}
          value={draft.urgencyId}
          onChange={set('urgencyId')}
          error={error('urgencyId')}
        />
        {lists.accounts.length > 0 ? (
          <SelectField
            label="Department"
            empty="Theirs"
            choices={choices(lists.accounts)}
            value={draft.accountId}
            onChange={set('accountId')}
            error={error('accountId')}
          />
        ) : null}
      </div>
      <ActProblem problem={act.problem} onReload={act.forget} />
      <Send application={desk.id} busy={act.busy} onAct={send} isReady={draft.title.trim() !== ''} />
    </form>
  )
}

type SendProps = { application: string; busy: boolean; onAct: () => void; isReady: boolean }

/** The send button is the function's own, so that a refusal explains itself in its place. */
function Send({ application, busy, onAct, isReady }: SendProps) {
  const page = useRead('access.view', { subject: application, fresh: 300 })
  return (
    <div className={styles.send}>
      <FunctionButton
        id="tickets.enter"
        verdict={page.data?.can['tickets.enter']}
        subject={{ id: application }}
        label="Send"
        tone="act"
        large
        listens={false}
        busy={busy}
        onAct={() => isReady && onAct()}
      />
      {isReady ? null : <span className="muted small">A line about it is all that is needed.</span>}
    </div>
  )
}
