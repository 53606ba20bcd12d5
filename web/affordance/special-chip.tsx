import { Chip, type Tone } from '../kit/chip.tsx'
import type { SpecialState } from './things/approvals.ts'

const states: Record<SpecialState, { tone: Tone; words: string }> = {
  'pending-approval': { tone: 'waiting', words: 'Waits for approval' },
  'pending-sourcing': { tone: 'accent', words: 'Seats are looked for' },
  sourced: { tone: 'allowed', words: 'Seats found' },
  denied: { tone: 'refused', words: 'Denied' },
  declined: { tone: 'refused', words: 'Nothing found' },
  cancelled: { tone: 'idle', words: 'Cancelled' },
  expired: { tone: 'idle', words: 'Expired' },
}

export function SpecialChip({ state }: { state: SpecialState }) {
  return <Chip tone={states[state].tone}>{states[state].words}</Chip>
}
