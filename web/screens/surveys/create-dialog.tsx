import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { SurveyKind } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { RadioField, TextField } from '../../kit/field.tsx'
import { EventChoice } from './event-choice.tsx'
import { beginning } from './new-question.ts'
import styles from './surveys.module.css'

/** Kind, name and event; the questions come on the next screen, where the usual ones stand already. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [kind, setKind] = useState<SurveyKind>('feedback')
  const [name, setName] = useState('')
  const [event, setEvent] = useState('')
  const act = useAct('surveys.create')
  return (
    <Dialog title="New survey" opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          act.run({
            input: { kind, name, event: event || null, questions: beginning(kind) },
            says: `Begun: ${name}.`,
            done: (answer) => void navigate({ to: `/surveys/${(answer as { id: string }).id}` }),
          })
        }}
      >
        <RadioField
          legend="What for"
          name="kind"
          choices={[
            { value: 'feedback', label: 'How it was (feedback)' },
            { value: 'interest', label: 'Who wants seats (interest)' },
          ]}
          value={kind}
          onChange={(next) => setKind(next as SurveyKind)}
        />
        <TextField
          label="Name"
          required
          data-autofocus
          maxLength={120}
          hint="the subject of its mail"
          value={name}
          error={errorAt(act.problem, 'name')}
          onChange={(change) => setName(change.currentTarget.value)}
        />
        <EventChoice
          value={event}
          required={kind === 'interest'}
          error={errorAt(act.problem, 'event')}
          onChange={setEvent}
        />
        <ActProblem problem={act.problem} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy}>
            Write its questions
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
