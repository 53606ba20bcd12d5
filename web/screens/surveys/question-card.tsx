import { usualEnds } from '../../affordance/question-field.tsx'
import type { Question, QuestionKind, SurveyKind } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { CheckField, SelectField, TextArea, TextField } from '../../kit/field.tsx'
import styles from './surveys.module.css'
import { questionWords } from './words.ts'

type Props = {
  question: Question
  at: number
  count: number
  kind: SurveyKind
  disabled: boolean
  error: string | null
  choicesError: string | null
  onChange: (change: Partial<Question>) => void
  onMove: (to: number) => void
  onRemove: () => void
  onDuplicate: () => void
}

/** One question as it is written. Alt with an arrow moves it, wherever in it one is. */
export function QuestionCard(props: Props) {
  const { question, at, count, kind, disabled, error, onChange, onMove, onRemove, onDuplicate } = props
  const kinds = (Object.keys(questionWords) as QuestionKind[]).filter(
    (one) => one !== 'seats' || kind === 'interest',
  )
  const hasOptions = question.kind === 'one' || question.kind === 'many'
  return (
    <li
      className={styles.card}
      aria-label={`Question ${at + 1}`}
      onKeyDown={(event) => {
        if (!event.altKey || disabled) return
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        onMove(at + (event.key === 'ArrowUp' ? -1 : 1))
      }}
    >
      <div className={styles.cardHead}>
        <span className={styles.place}>{at + 1}</span>
        <SelectField
          label="Kind of question"
          unseenLabel
          disabled={disabled}
          choices={kinds.map((value) => ({ value, label: questionWords[value] }))}
          value={question.kind}
          onChange={(next) => onChange({ kind: next as QuestionKind })}
        />
        {disabled ? null : (
          <span className={styles.moves}>
            <Button
              tone="quiet"
              aria-label={`Question ${at + 1} up`}
              title="Alt ↑"
              disabled={at === 0}
              onClick={() => onMove(at - 1)}
            >
              ↑
            </Button>
            <Button
              tone="quiet"
              aria-label={`Question ${at + 1} down`}
              title="Alt ↓"
              disabled={at === count - 1}
              onClick={() => onMove(at + 1)}
            >
              ↓
            </Button>
            <Button tone="quiet" aria-label={`Duplicate question ${at + 1}`} onClick={onDuplicate}>
              Duplicate
            </Button>
            <Button tone="quiet" aria-label={`Take out question ${at + 1}`} onClick={onRemove}>
              Take out
            </Button>
          </span>
        )}
      </div>
      <TextField
        label="Question"
        required
        disabled={disabled}
        maxLength={300}
        value={question.text}
        error={props.choicesError ? null : error}
        onChange={(change) => onChange({ text: change.currentTarget.value })}
      />
      {hasOptions ? (
        <TextArea
          label="Choices"
          hint="one in each line"
          required
          rows={Math.max(3, question.options.length + 1)}
          disabled={disabled}
          value={question.options.join('\n')}
          error={props.choicesError}
          onChange={(change) => onChange({ options: change.currentTarget.value.split('\n') })}
        />
      ) : null}
      {question.kind === 'scale-5' || question.kind === 'scale-10' ? (
        <Ends ends={question.ends} disabled={disabled} onChange={(ends) => onChange({ ends })} />
      ) : null}
      <TextField
        label="Hint"
        optional
        disabled={disabled}
        maxLength={300}
        value={question.hint}
        onChange={(change) => onChange({ hint: change.currentTarget.value })}
      />
      <CheckField
        label="It must be answered"
        disabled={disabled}
        checked={question.required}
        onChange={(change) => onChange({ required: change.currentTarget.checked })}
      />
    </li>
  )
}

type EndsProps = { ends: string[] | undefined; disabled: boolean; onChange: (ends: string[]) => void }

function Ends({ ends = ['', ''], disabled, onChange }: EndsProps) {
  return (
    <div className={styles.ends}>
      {['Lowest means', 'Highest means'].map((label, at) => (
        <TextField
          key={label}
          label={label}
          optional
          disabled={disabled}
          maxLength={40}
          placeholder={usualEnds[at]}
          value={ends[at] ?? ''}
          onChange={(change) => onChange(ends.with(at, change.currentTarget.value))}
        />
      ))}
    </div>
  )
}
