import { useQueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { readKey } from '../../affordance/read.ts'
import type { Ticket } from '../../affordance/things/tickets.ts'

/** Take ownership at once. Undo gives it back to whom it was with, where this person may assign. */
export function useTake(ticket: Ticket) {
  const act = useAct('tickets.take')
  const { person } = useMe()
  const client = useQueryClient()
  const run = () =>
    act.run({
      subject: ticket.id,
      version: ticket.version,
      says: `#${ticket.number} is yours.`,
      undo: ticket.can['tickets.assign']?.allowed ? () => giveBack(ticket) : undefined,
      ahead: () => {
        const key = readKey('tickets.view', ticket.id)
        client.setQueryData(key, { ...ticket, responsible: { id: person.id, name: person.name } })
        return () => client.setQueryData(key, ticket)
      },
    })
  return {
    run,
    busy: act.busy,
    problem: createElement(ActProblem, { problem: act.problem, onReload: act.forget }),
  }
}

/** Assigns to whom it was with before, on the version as it is now. */
export async function giveBack(before: Ticket): Promise<void> {
  const now = await call('tickets.view', { subject: before.id })
  await call('tickets.assign', {
    subject: before.id,
    version: now.version,
    input: { responsibleId: before.responsible?.id ?? null, groupId: before.responsibleGroup?.id ?? null },
  })
}
