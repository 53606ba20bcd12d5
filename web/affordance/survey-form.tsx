import { Button } from '../kit/button.tsx'
import { ShowTime } from '../kit/when.tsx'
import { useKeptAnswers } from './kept-answers.ts'
import { ActProblem, errorAtPath } from './problem-card.tsx'
import { QuestionField } from './question-field.tsx'
import styles from './survey-form.module.css'
import type { Answer, SurveyForm as Form } from './things/surveys.ts'

type Asked = Pick<Form, 'kind' | 'name' | 'intro' | 'event' | 'questions'>

type Props = {
  form: Asked
  busy?: boolean
  problem?: unknown
  /** Without it, the form is only looked at. */
  onSend?: (answers: Answer[]) => void
  onReload?: () => void
  /** The heading of a page of its own. */
  isPage?: boolean
  /** Where what was typed stays on the device until it is sent. */
  keepAs?: string
}

/** What a survey asks, one below the other, for thumbs: whoever fills it in, and whoever writes it, sees the same. */
export function SurveyForm({ form, busy, problem, onSend, onReload, isPage, keepAs }: Props) {
  const [answers, setAnswers] = useKeptAnswers(keepAs, form.questions.length)
  const Title = isPage ? 'h1' : 'h2'
  const left = form.questions.filter((question, at) => question.required && isBlank(answers[at])).length
  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        onSend?.(form.questions.map((_, at) => answers[at] ?? null))
      }}
    >
      <header className={styles.head}>
        <Title className={styles.title}>{form.name || 'Without a name yet'}</Title>
        {form.event ? (
          <p className="muted">
            {form.event.name} · <ShowTime {...form.event} /> · {form.event.venueName}
          </p>
        ) : null}
        {form.intro ? <p className={styles.intro}>{form.intro}</p> : null}
      </header>
      {form.questions.map((question, at) => (
        <QuestionField
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place, and places do not change here
          key={at}
          question={question}
          number={at + 1}
          value={answers[at] ?? null}
          error={errorAtPath(problem, `answers/${at}`)}
          onChange={(answer) =>
            setAnswers(form.questions.map((_, one) => (one === at ? answer : (answers[one] ?? null))))
          }
        />
      ))}
      <ActProblem problem={problem} onReload={onReload} />
      {onSend ? (
        <Button type="submit" tone="act" large wide busy={busy}>
          {left === 0 ? 'Send' : `Send (${left} still to answer)`}
        </Button>
      ) : null}
    </form>
  )
}

const isBlank = (answer: Answer | undefined) =>
  answer === null || answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
