import type { EmployeeStatus } from '../../affordance/things/employees.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'

const tones: Record<EmployeeStatus, Tone> = {
  invited: 'waiting',
  active: 'allowed',
  blocked: 'refused',
  deactivated: 'idle',
}

export const statusWords: Record<EmployeeStatus, string> = {
  invited: 'Invited',
  active: 'Active',
  blocked: 'Blocked',
  deactivated: 'Left',
}

export function EmployeeChip({ status }: { status: EmployeeStatus }) {
  return <Chip tone={tones[status]}>{statusWords[status]}</Chip>
}
