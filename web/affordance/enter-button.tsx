import { useNavigate } from '@tanstack/react-router'
import type { ButtonTone } from '../kit/button.tsx'
import { FunctionButton } from './function-button.tsx'
import { useMe } from './me.tsx'
import { useRead } from './read.ts'

type Props = {
  application?: string
  label: string
  tone?: ButtonTone
  large?: boolean
  wide?: boolean
  listens?: boolean
}

/** The way to a new ticket: judged for the application where one is meant, in general otherwise. */
export function EnterButton({ application, label, tone, large, wide, listens = true }: Props) {
  const navigate = useNavigate()
  const { can } = useMe()
  const page = useRead('access.view', {
    subject: application,
    enabled: application !== undefined,
    fresh: 300,
  })
  return (
    <FunctionButton
      id="tickets.enter"
      verdict={page.data?.can['tickets.enter'] ?? can['tickets.enter']}
      subject={application ? { id: application } : undefined}
      {...{ label, tone, large, wide, listens }}
      withKey="C"
      onAct={() => void navigate({ to: '/new', search: application ? { application } : {} })}
    />
  )
}
