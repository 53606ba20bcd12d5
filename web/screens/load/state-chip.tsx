import type { ImportLine, ImportState } from '../../affordance/things/loading.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'

const looks: Record<ImportState, { tone: Tone; words: string }> = {
  uploaded: { tone: 'waiting', words: 'Not checked yet' },
  checking: { tone: 'accent', words: 'Being checked' },
  checked: { tone: 'waiting', words: 'Checked, not loaded' },
  committing: { tone: 'accent', words: 'Loading' },
  committed: { tone: 'allowed', words: 'Loaded' },
  stopped: { tone: 'waiting', words: 'Stopped half way' },
  undoing: { tone: 'accent', words: 'Being undone' },
  undone: { tone: 'idle', words: 'Undone' },
}

export function ImportChip({ state }: Pick<ImportLine, 'state'>) {
  return <Chip tone={looks[state].tone}>{looks[state].words}</Chip>
}
