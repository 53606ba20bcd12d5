import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { SelectField, TextField } from '../../kit/field.tsx'
import { useLeaveGuard } from '../../kit/leave-guard.tsx'
import styles from './chains.module.css'
import { type Draft, moved, newStep, stepsOf } from './draft.ts'
import { StepForm } from './step-form.tsx'

type Props = { start: Draft; onClose: () => void }

/** A chain as somebody writes it. Saving keeps it as the next version, and switches nothing on. */
export function Editor({ start, onClose }: Props) {
  const [draft, setDraft] = useState(start)
  const act = useAct('chains.save')
  const guard = useLeaveGuard(draft !== start)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const put = (at: number, step: Draft['steps'][number]) =>
    change({ steps: draft.steps.map((one, index) => (index === at ? step : one)) })
  const { name, withoutManager, withoutSteps } = draft
  const save = () =>
    act.run({
      input: { name: name.trim(), steps: stepsOf(draft), withoutManager, withoutSteps },
      says: 'Saved. Try it out, then switch it on.',
      done: onClose,
    })
  return (
    <form
      className={styles.editor}
      aria-label="New version"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label="What this version is about"
        required
        autoFocus
        value={name}
        error={errorAt(act.problem, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <ol className={styles.stepForms}>
        {draft.steps.map((step, at) => (
          <StepForm
            key={step.key}
            step={step}
            number={at + 1}
            isLast={at === draft.steps.length - 1}
            onChange={(next) => put(at, next)}
            onMove={(by) => change({ steps: moved(draft.steps, at, at + by) })}
            onRemove={() => change({ steps: draft.steps.filter((_, index) => index !== at) })}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => change({ steps: [...draft.steps, newStep('compliance')] })}>Add a step</Button>
      </div>
      <div className={styles.two}>
        <SelectField
          label="A step of a manager, of somebody who has none"
          value={withoutManager}
          choices={[
            { value: 'holders', label: 'goes to whoever may decide any order' },
            { value: 'skip', label: 'is left out' },
          ]}
          onChange={(value) => change({ withoutManager: value as Draft['withoutManager'] })}
        />
        <SelectField
          label="An order that no step is for"
          value={withoutSteps}
          choices={[
            { value: 'holders', label: 'goes to whoever may decide any order' },
            { value: 'approve', label: 'is approved at once' },
          ]}
          onChange={(value) => change({ withoutSteps: value as Draft['withoutSteps'] })}
        />
      </div>
      <p className="muted small">
        A public official among the guests always brings an order to compliance before its end, whatever
        stands here.
      </p>
      <ActProblem problem={act.problem} />
      {guard.asks}
      <div className={styles.acts}>
        <Button type="submit" tone="act" busy={act.busy} disabled={name.trim() === ''}>
          Save this version
        </Button>
        <Button onClick={() => guard.leave(onClose)}>Back</Button>
      </div>
    </form>
  )
}
