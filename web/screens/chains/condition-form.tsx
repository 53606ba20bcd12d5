import { useState } from 'react'
import { useRead } from '../../affordance/read.ts'
import type { ChainCondition } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { CheckField, SelectField, TextField } from '../../kit/field.tsx'
import { MoneyField } from '../../kit/money-field.tsx'
import { useMoney } from '../../kit/numbers.tsx'
import { Picker } from '../../kit/picker.tsx'
import { ShowTime } from '../../kit/when.tsx'
import styles from './chains.module.css'
import { guestWords, sayWhen, useVenueNames } from './say-step.ts'

type Props = { when: ChainCondition; onChange: (when: ChainCondition) => void }
const purposes = ['client', 'recognition', 'team', 'personal'] as const
type ListKey = 'purposes' | 'guests' | 'venueIds' | 'eventIds'

/** For which orders a step is. Nothing said: for every one. */
export function ConditionForm({ when, onChange }: Props) {
  const money = useMoney()
  const put = (part: Partial<ChainCondition>) => onChange({ ...when, ...part })
  const toggle = (key: ListKey, value: string) => {
    const list = (when[key] ?? []) as string[]
    put({ [key]: list.includes(value) ? list.filter((one) => one !== value) : [...list, value] })
  }
  return (
    <details className={styles.condition}>
      <summary>
        Which orders: <b>{sayWhen(when, money, useVenueNames())}</b>
      </summary>
      <div className={styles.fields}>
        <MoneyField
          label="Value from"
          optional
          cents={when.fromCents}
          onChange={(fromCents) => put({ fromCents })}
        />
        <MoneyField
          label="Value below"
          optional
          cents={when.belowCents}
          onChange={(belowCents) => put({ belowCents })}
        />
        <TextField
          label="Seats from"
          type="number"
          min={1}
          max={50}
          optional
          value={when.fromQuantity ?? ''}
          onChange={(event) => {
            const value = event.currentTarget.valueAsNumber
            put({ fromQuantity: Number.isNaN(value) ? undefined : value })
          }}
        />
        <SelectField
          label="Host"
          value={when.hostAttends === undefined ? '' : String(when.hostAttends)}
          empty="attends or not"
          choices={[
            { value: 'false', label: 'does not attend' },
            { value: 'true', label: 'attends' },
          ]}
          onChange={(value) => put({ hostAttends: value === '' ? undefined : value === 'true' })}
        />
        <Names label="Performers" names={when.performers} onNames={(performers) => put({ performers })} />
        <Names label="Seasons" names={when.packages} onNames={(packages) => put({ packages })} />
      </div>
      <fieldset className={styles.checks}>
        <legend>Purpose</legend>
        {purposes.map((one) => (
          <CheckField
            key={one}
            label={one}
            checked={when.purposes?.includes(one) === true}
            onChange={() => toggle('purposes', one)}
          />
        ))}
      </fieldset>
      <fieldset className={styles.checks}>
        <legend>Among the guests</legend>
        {Object.entries(guestWords).map(([kind, words]) => (
          <CheckField
            key={kind}
            label={words}
            checked={(when.guests as string[] | undefined)?.includes(kind) === true}
            onChange={() => toggle('guests', kind)}
          />
        ))}
      </fieldset>
      <Venues chosen={when.venueIds ?? []} onToggle={(id) => toggle('venueIds', id)} />
      <Events chosen={when.eventIds ?? []} onToggle={(id) => toggle('eventIds', id)} />
    </details>
  )
}

type NamesProps = { label: string; names?: string[]; onNames: (names: string[]) => void }

function Names({ label, names = [], onNames }: NamesProps) {
  const [text, setText] = useState(names.join(', '))
  return (
    <TextField
      label={label}
      optional
      hint="several with commas"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onNames(
          event.currentTarget.value
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean),
        )
      }}
    />
  )
}

type ChosenProps = { chosen: readonly string[]; onToggle: (id: string) => void }

function Venues({ chosen, onToggle }: ChosenProps) {
  const venues = useRead('events.venues', { input: { limit: 50 }, fresh: 60 })
  if (!venues.data?.items.length) return null
  return (
    <fieldset className={styles.checks}>
      <legend>Venue</legend>
      {venues.data.items.map(({ id, name }) => (
        <CheckField key={id} label={name} checked={chosen.includes(id)} onChange={() => onToggle(id)} />
      ))}
    </fieldset>
  )
}

function Events({ chosen, onToggle }: ChosenProps) {
  const [text, setText] = useState('')
  const [names, setNames] = useState<Record<string, string>>({})
  const events = useRead('events.list', { input: { q: text, when: 'upcoming', limit: 20 }, keep: true })
  return (
    <div>
      <Picker
        label="One of these events"
        placeholder="Type a part of its name"
        text={text}
        onText={setText}
        choices={(events.data?.items ?? []).map((event) => ({
          value: event.id,
          label: event.name,
          detail: <ShowTime {...event} />,
        }))}
        onPick={(choice) => {
          setNames({ ...names, [choice.value]: choice.label })
          if (!chosen.includes(choice.value)) onToggle(choice.value)
          setText('')
        }}
        nothing="No event by that name"
      />
      {chosen.map((id) => (
        <Button key={id} tone="quiet" onClick={() => onToggle(id)}>
          {names[id] ?? 'An event chosen before'} ×
        </Button>
      ))}
    </div>
  )
}
