import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { MailDelivery, MailState } from '../../affordance/things/telling.ts'
import { useView } from '../../kit/address.ts'
import { Beside } from '../../kit/beside.tsx'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { MailLine } from './mail-line.tsx'
import styles from './outbox.module.css'
import { ReadMail } from './read-mail.tsx'

const states: { value: MailState | ''; label: string }[] = [
  { value: '', label: 'All' },
  { value: 'waiting', label: 'Waiting' },
  { value: 'sent', label: 'Sent' },
  { value: 'failed', label: 'Failed' },
  { value: 'kept', label: 'Kept' },
]

/** What was written, beside it how it reads. In the demo this is everybody's inbox. */
export function Outbox() {
  const me = useMe()
  const [address, change] = useView()
  const state = states.find(({ value }) => value === address.state)?.value ?? ''
  const mails = usePages('mail.list', { state: state || undefined })
  const test = useAct('mail.send-test')
  const delivery = (mails.data?.pages[0] as { delivery?: MailDelivery } | undefined)?.delivery
  const open = address.mail ?? mails.items[0]?.id
  const mayVerify = me.can['mail.send-test']?.allowed === true
  return (
    <Page
      title="Outbox"
      says={says(delivery, me.organisation.demo)}
      acts={
        mayVerify ? (
          <Button busy={test.busy} onClick={() => test.run({ says: 'A test mail to you is written.' })}>
            Test mail to myself
          </Button>
        ) : null
      }
    >
      <ActProblem problem={test.problem} onReload={test.forget} />
      <Tabs
        label="Mails"
        tabs={states}
        value={state}
        onChange={(next) => change({ state: next, mail: '' })}
      />
      {mails.error ? <ReadProblem error={mails.error} retry={() => mails.refetch()} /> : null}
      {mails.isPending ? <RowBones /> : null}
      {mails.total === 0 ? (
        <Empty title={state === '' ? 'Nothing was written yet' : 'No mail is in this state'}>
          {mayVerify
            ? 'When an order goes on or somebody is invited, the mail about it stands here.'
            : 'When you are told something by mail, it stands here.'}
        </Empty>
      ) : null}
      {mails.items.length > 0 ? (
        <div className={styles.pair}>
          <div className={styles.list}>
            <ul aria-label="Mails">
              {mails.items.map((mail) => (
                <li key={mail.id}>
                  <MailLine mail={mail} isOpen={mail.id === open} search={{ state, mail: mail.id }} />
                </li>
              ))}
            </ul>
            {mails.hasNextPage ? (
              <Button onClick={() => void mails.fetchNextPage()}>Older ones</Button>
            ) : null}
          </div>
          {open ? (
            <Beside title="Mail" isOpen={address.mail === open} onClose={() => change({ mail: '' })}>
              <ReadMail key={open} id={open} />
            </Beside>
          ) : null}
        </div>
      ) : null}
    </Page>
  )
}

function says(delivery: MailDelivery | undefined, isDemo: boolean): string {
  if (isDemo && delivery?.sends !== true)
    return 'Nobody sends the mail of the demo: it is read here, and its links work.'
  if (!delivery) return 'What was written to people.'
  if (delivery.sends === false) return 'SMTP_URL is not set, so mail is kept here and leaves nowhere.'
  if (delivery.problem) return `The mail server said: ${delivery.problem}`
  return delivery.sends ? 'Mail leaves by the mail server.' : 'No process has sent mail yet.'
}
