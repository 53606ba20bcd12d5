import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import type { Audience } from '../../affordance/things/handing.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, TextField } from '../../kit/field.tsx'
import styles from './audiences.module.css'

type Props = { audience: Audience | null; departments: Ref[]; onClose: () => void }

/** A name, and the departments whose people belong to it. */
export function AudienceDialog({ audience, departments, onClose }: Props) {
  const [name, setName] = useState(audience?.name ?? '')
  const [chosen, setChosen] = useState(new Set(audience?.departments.map(({ id }) => id)))
  const act = useAct('admissions.save-audience')
  const tick = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const isReady = name.trim() !== '' && chosen.size > 0
  return (
    <Dialog title={audience ? `Change ${audience.name}` : 'New audience'} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          act.run({
            input: {
              name: name.trim(),
              departments: [...chosen],
              ...(audience ? { audienceId: audience.id } : {}),
            },
            says: `${name.trim()} is saved.`,
            done: onClose,
          })
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          maxLength={80}
          value={name}
          error={errorAt(act.problem, 'name')}
          onChange={(typed) => setName(typed.currentTarget.value)}
        />
        <fieldset>
          <legend className={styles.legend}>Departments</legend>
          <div className={styles.departments}>
            {departments.map((one) => (
              <CheckField
                key={one.id}
                label={one.name}
                checked={chosen.has(one.id)}
                onChange={() => tick(one.id)}
              />
            ))}
          </div>
        </fieldset>
        {audience && audience.seats > 0 ? (
          <p className="muted small" role="status">
            {audience.seats} seats are kept for it: who belongs to it now may ask for them at once.
          </p>
        ) : null}
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={!isReady}>
            Save
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
