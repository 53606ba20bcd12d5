import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { FunctionDialog } from '../../affordance/function-dialog.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Admission } from '../../affordance/things/box-office.ts'
import styles from './inventory.module.css'
import { placeOf } from './place.ts'

/** Receive is one click; editing opens the form that the function declares. */
export function AdmissionActs({ admission }: { admission: Admission }) {
  const [editing, setEditing] = useState(false)
  const act = useAct('inventory.receive')
  const subject = {
    id: admission.id,
    version: admission.version,
    label: `${admission.eventName}, ${placeOf(admission)}`,
  }
  const receive = () =>
    act.run({ input: { admissionIds: [admission.id] }, says: `Received: ${placeOf(admission)}.` })
  return (
    <div className={styles.acts}>
      {admission.custody === 'in-transit' && admission.outcome !== 'void' ? (
        <FunctionButton
          id="inventory.receive"
          verdict={admission.can['inventory.receive']}
          subject={subject}
          label="Receive"
          listens={false}
          onAct={receive}
          busy={act.busy}
        />
      ) : null}
      <FunctionButton
        id="inventory.edit"
        verdict={admission.can['inventory.edit']}
        subject={subject}
        label="Edit"
        tone="plain"
        listens={false}
        onAct={() => setEditing(true)}
      />
      <ActProblem problem={act.problem} onReload={act.forget} />
      {editing ? (
        <FunctionDialog
          id="inventory.edit"
          subject={subject}
          without={admission.costCents === null ? ['costCents'] : []}
          initial={{
            level: admission.level || undefined,
            section: admission.section,
            rowName: admission.row ?? undefined,
            seat: admission.seat ?? undefined,
            delivery: admission.delivery ?? undefined,
            faceValueCents: admission.faceValueCents ?? undefined,
            costCents: admission.costCents ?? undefined,
            fairValueCents: admission.fairValueCents,
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </div>
  )
}
