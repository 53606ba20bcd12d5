import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Audience } from '../../affordance/things/handing.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { AudienceDialog } from './audience-dialog.tsx'
import styles from './audiences.module.css'

/** Named sets of departments, for whom a release of seats can be kept. */
export function AudiencesPage() {
  const { can } = useMe()
  const audiences = useRead('admissions.audiences')
  const [editing, setEditing] = useState<Audience | 'new' | null>(null)
  const items = audiences.data?.items
  return (
    <Page
      title="Audiences"
      says="Departments by a name of their own. Seats released for one can be asked for by its people alone."
      narrow
      acts={
        <FunctionButton
          id="admissions.save-audience"
          verdict={can['admissions.save-audience']}
          label="New audience"
          tone="act"
          withKey="C"
          onAct={() => setEditing('new')}
        />
      }
    >
      {audiences.error ? <ReadProblem error={audiences.error} retry={() => audiences.refetch()} /> : null}
      {audiences.isPending ? <RowBones count={3} /> : null}
      {items?.length === 0 ? (
        <Empty title="Every release is for everybody">
          Name an audience, such as “Sales and Marketing”, to keep seats for some departments.
        </Empty>
      ) : null}
      <ul className={styles.list}>
        {items?.map((audience) => (
          <AudienceCard key={audience.id} audience={audience} onEdit={() => setEditing(audience)} />
        ))}
      </ul>
      {editing && audiences.data ? (
        <AudienceDialog
          audience={editing === 'new' ? null : editing}
          departments={audiences.data.departments}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  )
}

function AudienceCard({ audience, onEdit }: { audience: Audience; onEdit: () => void }) {
  const { can } = useMe()
  const { id, version, name, departments, people, seats } = audience
  const act = useAct('admissions.remove-audience')
  return (
    <li className={styles.card}>
      <div>
        <h2>{name}</h2>
        <p className="muted small">{departments.map((one) => one.name).join(', ')}</p>
        <p className="muted small">
          {plural(people, 'person', 'people')}, {plural(seats, 'seat')} kept for them
        </p>
        <ActProblem problem={act.problem} onReload={act.forget} />
      </div>
      <div className={styles.acts}>
        {can['admissions.save-audience']?.allowed ? (
          <Button onClick={onEdit} aria-label={`Change ${name}`}>
            Change
          </Button>
        ) : null}
        <FunctionButton
          id="admissions.remove-audience"
          verdict={can['admissions.remove-audience']}
          subject={{ id, version, label: name }}
          listens={false}
          busy={act.busy}
          onAct={() => act.run({ subject: id, version, says: `${name} is removed.` })}
        />
      </div>
    </li>
  )
}
