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
    <Dialog title={titleOf(id, subject)} opened onClose={onClose}>
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

/** Which thing it is about stands in the title, or two of them could be taken for one another. */
const titleOf = (id: FunctionId, subject: Subject | undefined) =>
  subject?.label ? `${functions[id].title}: ${subject.label}` : functions[id].title
