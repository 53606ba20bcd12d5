import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useRead } from '../../affordance/read.ts'
import type { ReportQuestion, SavedReport } from '../../affordance/things/reports.ts'
import { SelectField } from '../../kit/field.tsx'
import styles from './reports.module.css'
import { scheduleChoices } from './schedules.ts'

/** The questions one keeps: open them, have them sent, forget them. */
export function Saved({ onOpen }: { onOpen: (asked: ReportQuestion) => void }) {
  const saved = useRead('reports.list')
  if (!saved.data || saved.data.total === 0) return null
  return (
    <section aria-labelledby="saved-reports" className={styles.saved}>
      <h2 id="saved-reports">Saved</h2>
      <ul>
        {saved.data.items.map((kept) => (
          <Kept key={kept.id} kept={kept} onOpen={() => onOpen(kept.asked)} />
        ))}
      </ul>
    </section>
  )
}

function Kept({ kept, onOpen }: { kept: SavedReport; onOpen: () => void }) {
  const remove = useAct('reports.remove')
  const schedule = useAct('reports.schedule')
  const again = (input: Record<string, unknown>) => call('reports.save', { input })
  const { id, version, name, asked } = kept
  return (
    <li className={styles.kept}>
      <button type="button" className={styles.keptName} onClick={onOpen}>
        {name}
      </button>
      <SelectField
        label={`Send “${name}”`}
        unseenLabel
        choices={scheduleChoices}
        value={kept.schedule ?? ''}
        onChange={(wish) => schedule.run({ subject: id, version, input: { schedule: wish || null } })}
      />
      {kept.problem && <p className="muted small">Not sent any more: it {kept.problem}.</p>}
      <FunctionButton
        id="reports.remove"
        subject={kept}
        verdict={kept.can['reports.remove']}
        listens={false}
        tone="quiet"
        busy={remove.busy}
        onAct={() =>
          remove.run({
            subject: id,
            version,
            says: `“${name}” is forgotten.`,
            undo: () => again({ name, asked, ...(kept.schedule ? { schedule: kept.schedule } : {}) }),
          })
        }
      />
    </li>
  )
}
