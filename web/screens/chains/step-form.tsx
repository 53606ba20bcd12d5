import { PersonPicker } from '../../affordance/person-picker.tsx'
import type { ChainStep } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { SelectField } from '../../kit/field.tsx'
import styles from './chains.module.css'
import { ConditionForm } from './condition-form.tsx'
import type { DraftStep } from './draft.ts'
import { approverWords } from './say-step.ts'

type Props = {
  step: DraftStep
  number: number
  isLast: boolean
  onChange: (step: DraftStep) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function StepForm({ step, number, isLast, onChange, onMove, onRemove }: Props) {
  return (
    <li className={styles.stepForm}>
      <div className={styles.stepHead}>
        <b>Step {number}</b>
        <span className={styles.acts}>
          <Button
            tone="quiet"
            disabled={number === 1}
            aria-label={`Step ${number} earlier`}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            tone="quiet"
            disabled={isLast}
            aria-label={`Step ${number} later`}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
          <Button tone="quiet" aria-label={`Remove step ${number}`} onClick={onRemove}>
            Remove
          </Button>
        </span>
      </div>
      <div className={styles.two}>
        <SelectField
          label="Who decides"
          value={step.approver}
          choices={Object.entries(approverWords).map(([value, label]) => ({ value, label }))}
          onChange={(approver) => onChange({ ...step, approver: approver as ChainStep['approver'] })}
        />
        {step.approver === 'person' ? (
          <PersonPicker
            label="Person"
            value={step.person}
            onChange={(person) => onChange({ ...step, person })}
          />
        ) : null}
      </div>
      <ConditionForm when={step.when} onChange={(when) => onChange({ ...step, when })} />
    </li>
  )
}
