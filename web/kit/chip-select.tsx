import styles from './chip-select.module.css'
import type { Choice } from './field.tsx'

type Props = {
  label: string
  value: string
  choices: (Choice & { detail?: string })[]
  onChange: (value: string) => void
}

/** A filter that reads as a sentence: "Status: open". */
export function ChipSelect({ label, value, choices, onChange }: Props) {
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0]
  return (
    <label className={styles.chip}>
      <span aria-hidden="true">
        {label}: <b>{chosen?.label}</b>
      </span>
      <span className="unseen">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label} {choice.detail}
          </option>
        ))}
      </select>
    </label>
  )
}
