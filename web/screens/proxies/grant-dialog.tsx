import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { ProxyScope } from '../../affordance/things/employees.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, TextArea, TextField } from '../../kit/field.tsx'
import styles from './proxies.module.css'

const scopes: { scope: ProxyScope; label: string; hint: string }[] = [
  { scope: 'request', label: 'Order seats', hint: 'place, change and take back your orders' },
  { scope: 'approve', label: 'Approve orders', hint: 'of the people who report to you, never their own' },
  {
    scope: 'manage-tickets',
    label: 'Hand out tickets',
    hint: 'assign and take back seats, look after the inventory, fulfil',
  },
]

const day = 86_400_000
/** As the field for days wants it, in the zone of whoever fills it in. */
const dayOf = (at: Date) =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`

/** Who, in what, from when until when. Employees, roles and proxies are never handed over. */
export function GrantDialog({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const [person, setPerson] = useState<Ref | null>(null)
  const [chosen, setChosen] = useState<ProxyScope[]>(['approve'])
  const today = dayOf(new Date())
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(dayOf(new Date(Date.now() + 14 * day)))
  const [note, setNote] = useState('')
  const act = useAct('proxies.grant')
  const toggle = (scope: ProxyScope) =>
    setChosen(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope])
  const send = () =>
    act.run({
      input: {
        toId: person?.id ?? '',
        scopes: chosen,
        // Whole days: from its first moment to its last. From today means from now.
        ...(from > today ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
        until: until ? new Date(`${until}T23:59:59`).toISOString() : '',
        note: note || undefined,
      },
      says: `${person?.name} may act for you.`,
      done: onClose,
    })
  return (
    <Dialog title="Let somebody act for you" opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PersonPicker
          label="Who"
          hint={errorAt(act.problem, 'toId') ?? 'They are told by mail.'}
          value={person}
          onChange={setPerson}
          to={{ but: me.person.id }}
          autoFocus
        />
        <fieldset className={styles.scopes}>
          <legend>In what</legend>
          {scopes.map(({ scope, label, hint }) => (
            <CheckField
              key={scope}
              label={label}
              hint={hint}
              checked={chosen.includes(scope)}
              onChange={() => toggle(scope)}
            />
          ))}
        </fieldset>
        <div className={styles.days}>
          <TextField
            label="From"
            type="date"
            min={today}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={errorAt(act.problem, 'from')}
          />
          <TextField
            label="Until"
            type="date"
            min={from}
            required
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            error={errorAt(act.problem, 'until')}
          />
        </div>
        <TextArea
          label="Why"
          optional
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ActProblem problem={act.problem} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={!person || chosen.length === 0}>
            {person ? `Let ${person.name} act for you` : 'Let somebody act for you'}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
