import { PersonPicker } from '../../affordance/person-picker.tsx'
import { useRead } from '../../affordance/read.ts'
import type { HeldEvent } from '../../affordance/things/handing.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { SelectField, TextField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './hand-out.module.css'

export type Terms = { audience: string; opens: string; closes: string; approver: Ref | null }

export const noTerms = ({ waitlist }: HeldEvent): Terms => ({
  audience: '',
  opens: '',
  closes: '',
  approver: waitlist?.approver ?? null,
})

const moment = (local: string) => (local ? new Date(local).toISOString() : null)

/** What the functions take: `null` takes a limit away. */
export function inputOf({ audience, opens, closes, approver }: Terms, to: string) {
  if (to === 'waitlist') return { approverId: approver?.id, ...(closes ? { closesAt: moment(closes) } : {}) }
  return { audienceId: audience || null, opensAt: moment(opens), closesAt: moment(closes) }
}

type Props = { to: string; terms: Terms; onChange: (terms: Terms) => void }

/** For whom, and when: departments and a window, or who awards the waiting list. */
export function TermsFields({ to, terms, onChange }: Props) {
  const audiences = useRead('admissions.audiences', { fresh: 60 })
  const set = (part: Partial<Terms>) => onChange({ ...terms, ...part })
  const closes = (
    <TextField
      label="Closes"
      optional
      type="datetime-local"
      value={terms.closes}
      onChange={(typed) => set({ closes: typed.currentTarget.value })}
    />
  )
  if (to === 'waitlist') {
    return (
      <>
        <PersonPicker
          label="Who awards the waiting list"
          hint="One person for the event; naming another replaces them."
          value={terms.approver}
          onChange={(approver) => set({ approver })}
        />
        {closes}
      </>
    )
  }
  const choices = (audiences.data?.items ?? []).map(({ id, name, people }) => ({
    value: id,
    label: `${name} (${plural(people, 'person', 'people')})`,
  }))
  return (
    <>
      <SelectField
        label="For whom"
        choices={choices}
        empty="Everybody with the Box Office"
        value={terms.audience}
        onChange={(audience) => set({ audience })}
      />
      <div className={styles.pair}>
        <TextField
          label="Opens"
          optional
          type="datetime-local"
          value={terms.opens}
          onChange={(typed) => set({ opens: typed.currentTarget.value })}
        />
        {closes}
      </div>
    </>
  )
}

/** The sentence that says what the terms mean. */
export function sayTerms(to: string, terms: Terms, count: string): string {
  if (to === 'waitlist') {
    const who = terms.approver?.name ?? 'Whoever you name'
    return `For those on the waiting list: ${count}. ${who} awards them, one by one.`
  }
  const from = terms.opens ? `from ${new Date(terms.opens).toLocaleString()}` : 'at once'
  const until = terms.closes ? `until ${new Date(terms.closes).toLocaleString()}` : 'until the event begins'
  const whom = terms.audience ? 'People of these departments' : 'Everybody with the Box Office'
  return `${whom} can ask for ${count}, ${from}, ${until}. First come, first served.`
}
