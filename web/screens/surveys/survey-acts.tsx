import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Survey } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { plural } from '../../kit/numbers.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import styles from './surveys.module.css'

/** From draft to open to closed to the archive; only the next step shows, and a duplicate always. */
export function SurveyActs({ survey, isTouched }: { survey: Survey; isTouched: boolean }) {
  const [asking, setAsking] = useState<'open' | 'close' | 'remind' | null>(null)
  const navigate = useNavigate()
  const subject = { id: survey.id, version: survey.version, label: survey.name }
  const archive = useAct('surveys.archive')
  const duplicate = useAct('surveys.duplicate')
  return (
    <>
      {survey.state === 'draft' ? (
        <FunctionButton
          id="surveys.open"
          verdict={survey.can['surveys.open']}
          subject={subject}
          label="Ask people"
          withKey="O"
          onAct={() => setAsking('open')}
        />
      ) : null}
      {survey.state === 'open' && survey.invitedAt !== null ? (
        <FunctionButton
          id="surveys.remind"
          verdict={survey.can['surveys.remind']}
          subject={subject}
          onAct={() => setAsking('remind')}
        />
      ) : null}
      {survey.state === 'open' ? (
        <FunctionButton
          id="surveys.close"
          verdict={survey.can['surveys.close']}
          subject={subject}
          onAct={() => setAsking('close')}
        />
      ) : null}
      <FunctionButton
        id="surveys.duplicate"
        verdict={survey.can['surveys.duplicate']}
        subject={subject}
        busy={duplicate.busy}
        onAct={() =>
          duplicate.run({
            subject: survey.id,
            says: `Duplicated: ${survey.name}.`,
            done: (answer) => void navigate({ to: `/surveys/${(answer as { id: string }).id}` }),
          })
        }
      />
      {survey.state === 'closed' || survey.state === 'draft' ? (
        <FunctionButton
          id="surveys.archive"
          verdict={survey.can['surveys.archive']}
          subject={subject}
          busy={archive.busy}
          onAct={() =>
            archive.run({ subject: survey.id, version: survey.version, says: `Archived: ${survey.name}.` })
          }
        />
      ) : null}
      {asking === 'open' ? (
        <OpenDialog survey={survey} isTouched={isTouched} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'remind' ? <RemindDialog survey={survey} onClose={() => setAsking(null)} /> : null}
      {asking === 'close' ? <CloseDialog survey={survey} onClose={() => setAsking(null)} /> : null}
    </>
  )
}

function CloseDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const act = useAct('surveys.close')
  const missing = survey.invited - survey.answered
  return (
    <Dialog title={`Close ${survey.name}?`} opened onClose={onClose}>
      <div className={styles.form}>
        <p>
          {missing > 0
            ? `${plural(missing, 'person has', 'people have')} not answered yet and cannot any more.`
            : 'Everybody has answered.'}{' '}
          A closed survey is not opened again; duplicate it to ask anew.
        </p>
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button
            tone="act"
            busy={act.busy}
            data-autofocus
            onClick={() =>
              act.run({
                subject: survey.id,
                version: survey.version,
                says: `Closed: ${survey.name}.`,
                done: onClose,
              })
            }
          >
            Close it
          </Button>
          <Button onClick={onClose}>Keep it open</Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}
