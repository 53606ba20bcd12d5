import { useRead } from '../../affordance/read.ts'
import { CheckField, SelectField } from '../../kit/field.tsx'
import styles from './dialogs.module.css'

type Chosen = { value: string[]; onChange: (ids: string[]) => void }

const toggled = (ids: string[], id: string) =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]

/** The roles of the box office, with what each is for. Several combine. */
export function RolesField({ value, onChange, error }: Chosen & { error?: string | null }) {
  const choices = useRead('employees.choices', { fresh: 300 })
  return (
    <fieldset className={styles.choices}>
      <legend>Roles</legend>
      {(choices.data?.roles ?? []).map(({ id, name, purpose }) => (
        <CheckField
          key={id}
          label={name}
          hint={purpose}
          checked={value.includes(id)}
          onChange={() => onChange(toggled(value, id))}
        />
      ))}
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

/** Where they belong, and further departments. */
export function DepartmentsField({ value, onChange }: Chosen) {
  const choices = useRead('employees.choices', { fresh: 300 })
  const all = (choices.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const [first = '', ...others] = value
  return (
    <div className={styles.form}>
      <SelectField
        label="Department"
        optional
        empty="None"
        choices={all}
        value={first}
        onChange={(id) => onChange([id, ...others.filter((one) => one !== id)].filter(Boolean))}
      />
      {first ? (
        <details>
          <summary>
            {others.length === 0
              ? 'Further departments'
              : `${others.length} further: ${namesOf(others, all)}`}
          </summary>
          <div className={styles.choices}>
            {all
              .filter((one) => one.value !== first)
              .map((one) => (
                <CheckField
                  key={one.value}
                  label={one.label}
                  checked={others.includes(one.value)}
                  onChange={() => onChange([first, ...toggled(others, one.value)])}
                />
              ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

const namesOf = (ids: string[], all: { value: string; label: string }[]) =>
  all
    .filter(({ value }) => ids.includes(value))
    .map(({ label }) => label)
    .join(', ')
