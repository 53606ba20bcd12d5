import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { usePhone } from './phone.ts'

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode; wide?: boolean }

/** One thing to fill in or to confirm; Esc closes, focus goes back where it was. */
export function Dialog({ title, opened, onClose, children, wide }: Props) {
  const isPhone = usePhone()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={wide ? 680 : 500}
      fullScreen={isPhone}
      centered={!isPhone}
      transitionProps={{ duration: 100, transition: 'fade' }}
    >
      <Modal.Overlay />
      <Modal.Content radius={isPhone ? 0 : 'md'}>
        <div className={styles.head}>
          <Modal.Title component="h2" className={styles.title}>
            {title}
          </Modal.Title>
          <button type="button" className={styles.close} onClick={onClose} aria-label="Close">
            ×
          </button>
        </div>
        <Modal.Body className={styles.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The last line of a form: the act first, the way back beside it. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>
}
