import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button } from './button.tsx'
import styles from './toast.module.css'

type Said = { says: string; undo?: () => void }
type Toast = Said & { id: number }

const ToastContext = createContext<(said: Said) => void>(() => {})

/** Says what was done; with an Undo for fifteen seconds where there is a way back. */
export function useToast(): (said: Said) => void {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const last = useRef(0)
  const say = useCallback((said: Said) => {
    last.current += 1
    const id = last.current
    setToasts((before) => [...before.filter((one) => one.undo).slice(-1), { ...said, id }])
  }, [])
  const drop = useCallback((id: number) => setToasts((before) => before.filter((one) => one.id !== id)), [])
  const shown = useMemo(
    () => toasts.map((toast) => <ToastCard key={toast.id} toast={toast} onDone={drop} />),
    [toasts, drop],
  )
  return (
    <ToastContext value={say}>
      {children}
      <section className={styles.shelf} aria-label="Messages">
        <div aria-live="polite">{shown}</div>
      </section>
    </ToastContext>
  )
}

function ToastCard({ toast, onDone }: { toast: Toast; onDone: (id: number) => void }) {
  useEffect(() => {
    const timer = setTimeout(() => onDone(toast.id), toast.undo ? 15_000 : 6_000)
    return () => clearTimeout(timer)
  }, [toast, onDone])
  return (
    <div className={styles.toast}>
      <span>{toast.says}</span>
      {toast.undo ? (
        <Button
          tone="quiet"
          className={styles.undo}
          onClick={() => {
            toast.undo?.()
            onDone(toast.id)
          }}
        >
          Undo
        </Button>
      ) : null}
    </div>
  )
}
