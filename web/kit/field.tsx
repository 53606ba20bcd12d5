import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { join } from './join.ts'

type Frame = {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  unseenLabel?: boolean
}

function describe(id: string, { hint, error }: Frame): string | undefined {
  return join(hint ? `${id}-hint` : null, error && `${id}-error`) || undefined
}

function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  unseenLabel,
  children,
}: Frame & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={unseenLabel ? 'unseen' : styles.label}>
        {label}
        {optional ? <span className={styles.optional}> optional</span> : null}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}

function split<P extends Frame>({ label, hint, error, optional, unseenLabel, ...rest }: P) {
  return { frame: { label, hint, error, optional, unseenLabel }, rest }
}

export function TextField(props: ComponentProps<'input'> & Frame) {
  const id = useId()
  const { frame, rest } = split(props)
  return (
    <FieldFrame id={id} {...frame}>
      <input
        id={id}
        className={styles.control}
        aria-describedby={describe(id, frame)}
        aria-invalid={frame.error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  )
}

export function TextArea(props: ComponentProps<'textarea'> & Frame) {
  const id = useId()
  const { frame, rest } = split(props)
  return (
    <FieldFrame id={id} {...frame}>
      <textarea
        id={id}
        rows={4}
        className={join(styles.control, styles.area)}
        aria-describedby={describe(id, frame)}
        aria-invalid={frame.error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  )
}

export type Choice = { value: string; label: string }

type SelectProps = Omit<ComponentProps<'select'>, 'onChange'> &
  Frame & { choices: Choice[]; empty?: string; onChange: (value: string) => void }

export function SelectField({ choices, empty, onChange, ...props }: SelectProps) {
  const id = useId()
  const { frame, rest } = split(props)
  return (
    <FieldFrame id={id} {...frame}>
      <select
        id={id}
        className={join(styles.control, styles.select)}
        aria-describedby={describe(id, frame)}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...rest}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export function CheckField({
  label,
  hint,
  ...rest
}: ComponentProps<'input'> & { label: string; hint?: string }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...rest} />
      <span>
        {label}
        {hint ? <span className={styles.hint}> {hint}</span> : null}
      </span>
    </label>
  )
}

type RadioProps = {
  legend: string
  choices: Choice[]
  value: string
  onChange: (value: string) => void
  name: string
}

export function RadioField({ legend, choices, value, onChange, name }: RadioProps) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{legend}</legend>
      <div className={styles.radios}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.radio}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
