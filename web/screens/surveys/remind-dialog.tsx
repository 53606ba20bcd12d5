import { useAct } from '../../affordance/act.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Survey } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { plural } from '../../kit/numbers.tsx'
import { useToast } from '../../kit/toast.tsx'
import styles from './surveys.module.css'

type Reminded = { asked: number; answered: number; reminded: number }

/** Nobody is written to twice, so it says first to how many. */
export function RemindDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const results = useRead('surveys.results', { subject: survey.id })
  const act = useAct('surveys.remind')
  const toast = useToast()
  const some = results.data?.toRemind ?? 0
  const remind = () =>
    act.run({
      subject: survey.id,
      version: survey.version,
      done: (answer) => {
        const { asked, answered, reminded } = answer as Reminded
        toast({ says: `Asked ${asked}, answered ${answered}, reminded ${reminded}.` })
        onClose()
      },
    })
  return (
    <Dialog title="Send a reminder?" opened onClose={onClose}>
      <div className={styles.form}>
        <p role="status">
          {results.data
            ? some === 0
              ? 'Nobody is left to remind: all have answered, were reminded once, or have no address.'
              : `${plural(some, 'person who has not answered gets', 'people who have not answered get')} a second mail. Nobody is reminded twice.`
            : 'Counting …'}
        </p>
        <ActProblem problem={act.problem} onReload={onClose} />
        <DialogFoot>
          <Button tone="act" busy={act.busy} disabled={some === 0} onClick={remind}>
            Remind {some > 0 ? plural(some, 'person', 'people') : ''}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}
