import type { MailRow, MailState } from '../../affordance/things/telling.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { Row } from '../../kit/row.tsx'
import { When } from '../../kit/when.tsx'

const states: Record<MailState, { tone: Tone; words: string }> = {
  waiting: { tone: 'waiting', words: 'Waiting' },
  sent: { tone: 'allowed', words: 'Sent' },
  failed: { tone: 'refused', words: 'Failed' },
  kept: { tone: 'idle', words: 'Kept' },
}

export function MailChip({ state }: { state: MailState }) {
  return <Chip tone={states[state].tone}>{states[state].words}</Chip>
}

type Props = { mail: MailRow; isOpen: boolean; search: Record<string, string> }

export function MailLine({ mail, isOpen, search }: Props) {
  return (
    <Row
      to="/outbox"
      search={search}
      current={isOpen}
      title={mail.subject}
      detail={`To ${mail.toPerson?.name ?? mail.to}`}
      aside={<When at={mail.createdAt} as="age" />}
      asideDetail={<MailChip state={mail.state} />}
    />
  )
}
