import { Drawer, Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './floating.module.css'
import { usePhone } from './phone.ts'

type Props = {
  opened: boolean
  onClose: () => void
  label: string
  /** The control it hangs from. */
  anchor: ReactNode
  children: ReactNode
}

/** A card that floats beside its anchor, and a sheet from below on the phone. Focus moves in and returns. */
export function Floating({ opened, onClose, label, anchor, children }: Props) {
  const isPhone = usePhone()
  if (isPhone) {
    return (
      <>
        {anchor}
        <Drawer.Root
          opened={opened}
          onClose={onClose}
          position="bottom"
          size="auto"
          transitionProps={{ duration: 120 }}
        >
          <Drawer.Overlay />
          <Drawer.Content aria-label={label}>
            <Drawer.Body className={styles.sheet}>
              <Entry>{children}</Entry>
              <button type="button" className={styles.close} onClick={onClose}>
                Close
              </button>
            </Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      </>
    )
  }
  return (
    <Popover
      opened={opened}
      onDismiss={onClose}
      onClose={onClose}
      position="bottom-start"
      offset={6}
      width={430}
      trapFocus
      returnFocus
      shadow="none"
      transitionProps={{ duration: 100, transition: 'fade' }}
      closeOnEscape
      withRoles={false}
    >
      <Popover.Target>{anchor as React.ReactElement}</Popover.Target>
      <Popover.Dropdown className={styles.card} role="dialog" aria-label={label}>
        <Entry>{children}</Entry>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Takes the focus when the card opens, even while it has nothing to press yet. */
function Entry({ children }: { children: ReactNode }) {
  return (
    <div tabIndex={-1} data-autofocus className={styles.entry}>
      {children}
    </div>
  )
}
