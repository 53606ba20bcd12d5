import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt, errorAtPath } from '../../affordance/problem-card.tsx'
import type { Question, Survey } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import { EventChoice } from './event-choice.tsx'
import { newQuestion } from './new-question.ts'
import { QuestionCard } from './question-card.tsx'
import styles from './surveys.module.css'

type Numbered = Question & { key: string }

const numbered = (question: Question): Numbered => ({ ...question, key: crypto.randomUUID() })

/** The questions one below the other, moved by keys or buttons. Saved as a whole, with the version it was opened on. */
export function Builder({ survey }: { survey: Survey }) {
  const [fields, setFields] = useState({
    name: survey.name,
    intro: survey.intro,
    thanks: survey.thanks,
    event: survey.event?.id ?? '',
  })
  const [questions, setQuestions] = useState<Numbered[]>(survey.questions.map(numbered))
  const [isTouched, setIsTouched] = useState(false)
  const act = useAct('surveys.edit')
  const opened = useOpenedVersion(survey.version)
  const verdict = survey.can['surveys.edit']
  const mayEdit = verdict?.allowed === true
  const set = (change: Partial<typeof fields>) => {
    setFields({ ...fields, ...change })
    setIsTouched(true)
  }
  const arrange = (next: Numbered[]) => {
    setQuestions(next)
    setIsTouched(true)
  }
  const save = () =>
    act.run({
      subject: survey.id,
      version: opened.version,
      input: {
        ...fields,
        event: fields.event || null,
        questions: questions.map(({ key: _, ...question }) => ({
          ...question,
          options: question.options.map((option) => option.trim()).filter(Boolean),
        })),
      },
      says: `Saved: ${fields.name}.`,
      done: () => {
        setIsTouched(false)
        opened.loadAnew()
      },
    })
  const text = (name: 'name' | 'intro' | 'thanks') => ({
    value: fields[name],
    disabled: !mayEdit,
    error: errorAt(act.problem, name),
    onChange: (change: { currentTarget: { value: string } }) => set({ [name]: change.currentTarget.value }),
  })
  return (
    <form
      className={styles.builder}
      onSubmit={(submit) => {
        submit.preventDefault()
        save()
      }}
    >
      <section className={styles.form} aria-label="What it says">
        <TextField label="Name" required maxLength={120} {...text('name')} />
        <EventChoice
          value={fields.event}
          known={survey.event}
          required={survey.kind === 'interest'}
          error={errorAt(act.problem, 'event')}
          onChange={(event) => set({ event })}
        />
        <TextArea label="Introduction" optional rows={3} maxLength={2000} {...text('intro')} />
        <TextArea
          label="Thank you"
          optional
          rows={2}
          hint="what people read when they have answered"
          maxLength={2000}
          {...text('thanks')}
        />
      </section>
      <section className={styles.questions} aria-label="Questions">
        {questions.length === 0 ? (
          <Empty title="No question yet">
            <p>Add the first one below.</p>
          </Empty>
        ) : null}
        <ol className={styles.questions}>
          {questions.map((question, at) => (
            <QuestionCard
              key={question.key}
              question={question}
              at={at}
              count={questions.length}
              kind={survey.kind}
              disabled={!mayEdit}
              error={errorAtPath(act.problem, `questions/${at}`)}
              onChange={(change) =>
                arrange(questions.map((one, place) => (place === at ? { ...one, ...change } : one)))
              }
              onMove={(to) => arrange(moved(questions, at, to))}
              onRemove={() => arrange(questions.filter((_, place) => place !== at))}
              onDuplicate={() => arrange(questions.toSpliced(at + 1, 0, numbered(question)))}
            />
          ))}
        </ol>
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <div className={styles.foot}>
          {mayEdit ? (
            <>
              <Button onClick={() => arrange([...questions, numbered(newQuestion('scale-5'))])}>
                Add a question
              </Button>
              <Button type="submit" tone="act" busy={act.busy} disabled={!isTouched}>
                {isTouched ? 'Save' : 'Saved'}
              </Button>
            </>
          ) : (
            <FunctionButton
              id="surveys.edit"
              verdict={verdict}
              subject={{ id: survey.id, version: survey.version, label: survey.name }}
            />
          )}
        </div>
      </section>
    </form>
  )
}

function moved(questions: Numbered[], from: number, to: number): Numbered[] {
  const one = questions[from]
  return one && to >= 0 && to < questions.length
    ? questions.toSpliced(from, 1).toSpliced(to, 0, one)
    : questions
}
