import { Chip, Dot, type Tone } from '../kit/chip.tsx'
import type { OrderState } from './things/box-office.ts'
import type { StatusClass, TicketRow } from './things/tickets.ts'

const statusTones: Record<StatusClass, Tone> = {
  new: 'waiting',
  'in-process': 'accent',
  'on-hold': 'idle',
  requested: 'waiting',
  completed: 'allowed',
  cancelled: 'idle',
}

export function StatusChip({ statusName, statusClass }: Pick<TicketRow, 'statusName' | 'statusClass'>) {
  return <Chip tone={statusTones[statusClass]}>{statusName}</Chip>
}

/** How pressing: the first two priorities stand out. */
export function PriorityDot({
  priorityName,
  priorityPosition,
}: Pick<TicketRow, 'priorityName' | 'priorityPosition'>) {
  const tone: Tone = priorityPosition === 0 ? 'refused' : priorityPosition === 1 ? 'waiting' : 'idle'
  return <Dot tone={tone} label={priorityName ? `Priority: ${priorityName}` : 'No priority'} />
}

export const statusWords: Record<StatusClass, string> = {
  new: 'New',
  'in-process': 'In process',
  'on-hold': 'On hold',
  requested: 'Requested',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

const orders: Record<OrderState, { tone: Tone; words: string }> = {
  draft: { tone: 'idle', words: 'Draft' },
  incomplete: { tone: 'waiting', words: 'Say for whom' },
  reassigned: { tone: 'idle', words: 'Re-assigned' },
  'pending-waitlist': { tone: 'waiting', words: 'On the waiting list' },
  'pending-approval': { tone: 'waiting', words: 'Waits for approval' },
  'pending-guest-list': { tone: 'waiting', words: 'Guests to be named' },
  'pending-delivery': { tone: 'accent', words: 'To be delivered' },
  completed: { tone: 'allowed', words: 'Ready' },
  'confirm-guest-list': { tone: 'waiting', words: 'Say who came' },
  confirmed: { tone: 'allowed', words: 'Attendance confirmed' },
  denied: { tone: 'refused', words: 'Denied' },
  cancelled: { tone: 'idle', words: 'Cancelled' },
  expired: { tone: 'idle', words: 'Expired' },
}

export function OrderChip({ state }: { state: OrderState }) {
  return <Chip tone={orders[state].tone}>{orders[state].words}</Chip>
}

const ended: OrderState[] = ['reassigned', 'confirmed', 'denied', 'cancelled', 'expired']

/** An order that still leads to seats, or to a word about them. */
export function isAlive(state: OrderState): boolean {
  return !ended.includes(state)
}
