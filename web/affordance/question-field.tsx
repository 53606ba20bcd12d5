import { useId } from 'react'
import { Button } from '../kit/button.tsx'
import { TextArea } from '../kit/field.tsx'
import styles from './survey-form.module.css'
import type { Answer, Question } from './things/surveys.ts'

type Props = {
  question: Question
  number: number
  value: Answer
  error: string | null
  onChange: (answer: Answer) => void
}

/** What the ends of a scale mean where the survey does not say. */
export const usualEnds = ['not at all', 'very much'] as const

/** One question, answered with a thumb or a key. */
export function QuestionField({ question, number, value, error, onChange }: Props) {
  const id = useId()
  return (
    <fieldset className={styles.question} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>
        {number}. {question.text || 'Without words yet'}
        {question.required ? null : <span className={styles.optional}> optional</span>}
      </legend>
      {question.hint ? <p className="muted small">{question.hint}</p> : null}
      <Control question={question} name={id} value={value} onChange={onChange} />
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

type ControlProps = { question: Question; name: string; value: Answer; onChange: (answer: Answer) => void }

function Control({ question, name, value, onChange }: ControlProps) {
  switch (question.kind) {
    case 'one':
      return (
        <Choices
          {...{ name, onChange }}
          type="radio"
          choices={question.options.map((label) => ({ label, answer: label, chosen: value === label }))}
        />
      )
    case 'yes-no':
      return (
        <Choices
          {...{ name, onChange }}
          type="radio"
          choices={[
            { label: 'Yes', answer: true, chosen: value === true },
            { label: 'No', answer: false, chosen: value === false },
          ]}
        />
      )
    case 'many': {
      const chosen = Array.isArray(value) ? value : []
      return (
        <Choices
          {...{ name, onChange }}
          type="checkbox"
          choices={question.options.map((label) => {
            const isIn = chosen.includes(label)
            const answer = isIn ? chosen.filter((one) => one !== label) : [...chosen, label]
            return { label, answer, chosen: isIn }
          })}
        />
      )
    }
    case 'text':
      return (
        <TextArea
          label={question.text}
          unseenLabel
          rows={3}
          maxLength={2000}
          value={typeof value === 'string' ? value : ''}
          onChange={(change) => onChange(change.currentTarget.value)}
        />
      )
    case 'seats':
      return (
        <Seats value={typeof value === 'number' ? value : null} label={question.text} onChange={onChange} />
      )
    default:
      return <Scale kind={question.kind} ends={question.ends} {...{ name, value, onChange }} />
  }
}

type Choice = { label: string; answer: Answer; chosen: boolean }

function Choices({
  choices,
  type,
  name,
  onChange,
}: {
  choices: Choice[]
  type: 'radio' | 'checkbox'
  name: string
  onChange: (answer: Answer) => void
}) {
  return (
    <div className={styles.choices}>
      {choices.map(({ label, answer, chosen }) => (
        <label key={label} className={styles.choice}>
          <input type={type} name={name} checked={chosen} onChange={() => onChange(answer)} />
          {label}
        </label>
      ))}
    </div>
  )
}

function Scale({
  kind,
  ends = [],
  name,
  value,
  onChange,
}: {
  kind: 'scale-5' | 'scale-10'
  ends: string[] | undefined
  name: string
  value: Answer
  onChange: (answer: Answer) => void
}) {
  const from = kind === 'scale-5' ? 1 : 0
  const steps = Array.from({ length: kind === 'scale-5' ? 5 : 11 }, (_, step) => from + step)
  return (
    <div>
      <div className={styles.scale}>
        {steps.map((step) => (
          <label key={step} className={styles.step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p className={styles.ends}>
        {usualEnds.map((usual, at) => (
          <span key={usual}>{ends[at]?.trim() || usual}</span>
        ))}
      </p>
    </div>
  )
}

function Seats({
  value,
  label,
  onChange,
}: {
  value: number | null
  label: string
  onChange: (answer: Answer) => void
}) {
  return (
    <div className={styles.seats}>
      <Button
        aria-label="One fewer"
        disabled={!value}
        onClick={() => onChange(Math.max(0, (value ?? 0) - 1))}
      >
        −
      </Button>
      <input
        className={styles.number}
        type="number"
        inputMode="numeric"
        min={0}
        max={50}
        aria-label={label}
        value={value ?? ''}
        onChange={(change) =>
          onChange(change.currentTarget.value === '' ? null : change.currentTarget.valueAsNumber)
        }
      />
      <Button aria-label="One more" disabled={value === 50} onClick={() => onChange((value ?? 0) + 1)}>
        +
      </Button>
      {value === null ? (
        <Button tone="quiet" onClick={() => onChange(0)}>
          None
        </Button>
      ) : null}
    </div>
  )
}
