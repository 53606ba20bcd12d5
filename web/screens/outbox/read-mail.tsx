import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import { Letter } from './letter.tsx'
import { MailChip } from './mail-line.tsx'
import styles from './outbox.module.css'

/** One mail as it reads, under what became of it. */
export function ReadMail({ id }: { id: string }) {
  const { data: mail, error, refetch } = useRead('mail.view', { subject: id })
  const again = useAct('mail.retry')
  if (error) return <ReadProblem error={error} retry={() => refetch()} />
  if (!mail) return <RowBones count={4} />
  const retry = mail.can['mail.retry']
  const isStuck = mail.state === 'failed' || mail.state === 'kept'
  return (
    <article className={styles.mail} aria-label={mail.subject}>
      <header className={styles.head}>
        <p>
          To <b>{mail.toPerson?.name ?? mail.to}</b>
          {mail.toPerson ? <span className="muted"> {mail.to}</span> : null}
        </p>
        <p className="muted small">
          <When at={mail.createdAt} /> · <MailChip state={mail.state} />
          {mail.attempts > 1 ? ` · ${mail.attempts} tries` : ''}
        </p>
        {mail.lastError ? <p className={styles.error}>{mail.lastError}</p> : null}
        {isStuck && retry?.allowed ? (
          <div>
            <FunctionButton
              id="mail.retry"
              subject={{ id: mail.id, label: mail.subject }}
              verdict={retry}
              busy={again.busy}
              onAct={() => again.run({ subject: mail.id, says: 'It waits to be sent again.' })}
            />
          </div>
        ) : null}
        <ActProblem problem={again.problem} onReload={again.forget} />
      </header>
      {mail.keysHidden ? (
        <p className={styles.note}>
          Links in mail to others stand without their keys: they would let whoever opens them in.
        </p>
      ) : null}
      <Letter subject={mail.subject} body={mail.body} />
      {mail.attachments.length > 0 ? (
        <p className="muted small">Attached: {mail.attachments.join(', ')}</p>
      ) : null}
    </article>
  )
}
