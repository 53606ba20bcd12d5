import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt, errorAtPath } from '../../affordance/problem-card.tsx'
import type { Survey } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import { inputOf, moved, numbered, type useDraft } from './draft.ts'
import { EventChoice } from './event-choice.tsx'
import { newQuestion } from './new-question.ts'
import { QuestionCard } from './question-card.tsx'
import styles from './surveys.module.css'

type Props = { survey: Survey; writing: ReturnType<typeof useDraft> }

/** The questions one below the other, moved by keys or buttons. Saved as a whole, with the version it was opened on. */
export function Builder({ survey, writing: { draft, change, noteSaved } }: Props) {
  const act = useAct('surveys.edit')
  const opened = useOpenedVersion(survey.version)
  const verdict = survey.can['surveys.edit']
  const mayEdit = verdict?.allowed === true
  const { questions } = draft
  const save = () =>
    act.run({
      subject: survey.id,
      version: opened.version,
      input: inputOf(draft),
      says: `Saved: ${draft.name}.`,
      done: () => {
        noteSaved()
        opened.loadAnew()
      },
    })
  const text = (name: 'name' | 'intro' | 'thanks') => ({
    value: draft[name],
    disabled: !mayEdit,
    error: errorAt(act.problem, name),
    onChange: (typed: { currentTarget: { value: string } }) => change({ [name]: typed.currentTarget.value }),
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
          value={draft.event}
          known={survey.event}
          required={survey.kind === 'interest'}
          disabled={!mayEdit}
          error={errorAt(act.problem, 'event')}
          onChange={(event) => change({ event })}
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
        {mayEdit ? null : (
          <p className={styles.closed}>
            <FunctionButton
              id="surveys.edit"
              verdict={verdict}
              subject={{ id: survey.id, version: survey.version, label: survey.name }}
            />
            <span className="muted">It can be read here, and duplicated to ask something else.</span>
          </p>
        )}
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
              choicesError={errorAtPath(act.problem, `questions/${at}/options`)}
              onChange={(part) =>
                change({
                  questions: questions.map((one, place) => (place === at ? { ...one, ...part } : one)),
                })
              }
              onMove={(to) => change({ questions: moved(questions, at, to) })}
              onRemove={() => change({ questions: questions.filter((_, place) => place !== at) })}
              onDuplicate={() => change({ questions: questions.toSpliced(at + 1, 0, numbered(question)) })}
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
              <Button onClick={() => change({ questions: [...questions, numbered(newQuestion('scale-5'))] })}>
                Add a question
              </Button>
              <Button type="submit" tone="act" busy={act.busy} disabled={!draft.isTouched}>
                {draft.isTouched ? 'Save' : 'Saved'}
              </Button>
            </>
          ) : null}
        </div>
      </section>
    </form>
  )
}
