import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog, DialogFoot } from './dialog.tsx'

type Guard = {
  /** Closes a form within the page: at once, or when they say so. */
  leave: (close: () => void) => void
  /** What was written is saved, and nothing keeps them here any more. */
  release: () => void
  asks: ReactNode
}

/**
 * Asks before what somebody has written is lost: to another page, to a reload, to a form that closes.
 * @param loss what exactly is lost, where some of it is kept
 */
export function useLeaveGuard(isTouched: boolean, loss = 'It is not saved yet, and would be lost.'): Guard {
  const holds = useRef(isTouched)
  holds.current = isTouched
  const [closing, setClosing] = useState<(() => void) | null>(null)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => holds.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => holds.current,
    withResolver: true,
  })
  const stay = () => {
    blocker.reset?.()
    setClosing(null)
  }
  const go = () => {
    holds.current = false
    closing?.()
    blocker.proceed?.()
    setClosing(null)
  }
  return {
    leave: (close) => (isTouched ? setClosing(() => close) : close()),
    release: () => {
      holds.current = false
    },
    asks:
      closing || blocker.status === 'blocked' ? (
        <Dialog title="Leave what you have written?" opened onClose={stay}>
          <p>{loss}</p>
          <DialogFoot>
            <Button tone="act" data-autofocus onClick={stay}>
              Stay here
            </Button>
            <Button tone="danger" onClick={go}>
              Leave it
            </Button>
          </DialogFoot>
        </Dialog>
      ) : null,
  }
}
