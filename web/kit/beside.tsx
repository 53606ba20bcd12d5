import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { useWide } from './phone.ts'

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }

/** What stands beside its list where there is room; elsewhere it opens over the list, where nobody can overlook it. */
export function Beside({ title, isOpen, onClose, children }: Props) {
  const isWide = useWide()
  if (isWide) return children
  return isOpen ? (
    <Dialog title={title} opened onClose={onClose} wide>
      {children}
    </Dialog>
  ) : null
}
