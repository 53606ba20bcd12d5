import type { ImportLine, ImportState } from '../../affordance/things/loading.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'

const looks: Record<ImportState, { tone: Tone; words: string }> = {
  uploaded: { tone: 'waiting', words: 'Not checked yet' },
  checked: { tone: 'waiting', words: 'Checked, not loaded' },
  committing: { tone: 'accent', words: 'Loading' },
  committed: { tone: 'allowed', words: 'Loaded' },
  stopped: { tone: 'waiting', words: 'Stopped half way' },
  undone: { tone: 'idle', words: 'Undone' },
}

export function ImportChip({ state }: Pick<ImportLine, 'state'>) {
  return <Chip tone={looks[state].tone}>{looks[state].words}</Chip>
}
