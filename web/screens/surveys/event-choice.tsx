import { useRead } from '../../affordance/read.ts'
import { SelectField } from '../../kit/field.tsx'
import { useReading } from '../../kit/locale.tsx'

type Props = {
  value: string
  required?: boolean
  disabled?: boolean
  error?: string | null
  /** stays among the choices, also where it is long over */
  known?: { id: string; name: string } | null
  onChange: (event: string) => void
}

/** What is to come, and what was lately. */
export function EventChoice({ value, required, disabled, error, known, onChange }: Props) {
  const { locale } = useReading()
  const coming = useRead('events.list', { input: { when: 'upcoming', limit: 200 }, fresh: 300 })
  const past = useRead('events.list', { input: { when: 'past', limit: 30 }, fresh: 300 })
  const events = [...(coming.data?.items ?? []), ...(past.data?.items ?? [])]
  const day = (at: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' }).format(new Date(at))
  const choices = events.map(({ id, name, showing, startsAt, timeZone }) => ({
    value: id,
    label: [name, showing, day(startsAt, timeZone)].filter(Boolean).join(' · '),
  }))
  if (known && !events.some(({ id }) => id === known.id))
    choices.unshift({ value: known.id, label: known.name })
  return (
    <SelectField
      label="Event"
      optional={!required}
      required={required}
      disabled={disabled}
      empty={required ? 'Choose one' : 'None'}
      hint={required ? 'whose seats you will hand out by the answers' : 'needed to ask its owners or guests'}
      choices={choices}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}
