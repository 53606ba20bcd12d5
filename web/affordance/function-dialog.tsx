import { type FunctionId, functions } from '../gen/manifest.gen.ts'
import { Dialog } from '../kit/dialog.tsx'
import type { Subject } from './function-button.tsx'
import { FunctionForm } from './function-form.tsx'

type Props = {
  id: FunctionId
  subject?: Subject
  onClose: () => void
  initial?: Record<string, unknown>
  without?: readonly string[]
}

/** The form of any function that has no screen of its own. */
export function FunctionDialog({ id, subject, onClose, initial, without }: Props) {
  return (
    <Dialog title={functions[id].title} opened onClose={onClose}>
      <FunctionForm
        id={id}
        subject={subject}
        initial={initial}
        without={without}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
