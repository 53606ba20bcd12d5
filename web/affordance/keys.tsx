import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'

export type Key = { key: string; label: string; run: () => void }

/** The keys that the screen at hand listens to. */
class KeyRing {
  #keys: Key[] = []
  #listeners = new Set<() => void>()

  add(key: Key): () => void {
    this.#change([...this.#keys, key])
    return () => this.#change(this.#keys.filter((one) => one !== key))
  }

  /** The newest wins, so that an open form can lend a key another meaning. */
  press(pressed: string): boolean {
    const found = this.#keys.findLast((one) => one.key.toLowerCase() === pressed.toLowerCase())
    found?.run()
    return found !== undefined
  }

  read = (): Key[] => this.#keys

  listen = (then: () => void): (() => void) => {
    this.#listeners.add(then)
    return () => this.#listeners.delete(then)
  }

  #change(next: Key[]) {
    this.#keys = next
    for (const then of this.#listeners) then()
  }
}

const KeyContext = createContext<KeyRing | null>(null)

export function KeysProvider({ children }: { children: ReactNode }) {
  const ring = useMemo(() => new KeyRing(), [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return
      if (document.querySelector('[role="dialog"]')) return
      if (ring.press(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [ring])
  return <KeyContext value={ring}>{children}</KeyContext>
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type))
  )
}

/** Listens to a key while the component stands; without a key, or switched off, it listens to nothing. */
export function useKey(key: string | null | undefined, label: string, run: () => void, isOn = true) {
  const ring = useContext(KeyContext)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!key || !isOn || !ring) return
    return ring.add({ key, label, run: () => latest.current() })
  }, [ring, key, label, isOn])
}

export function useKeys(): Key[] {
  const ring = useContext(KeyContext)
  return useSyncExternalStore(ring?.listen ?? (() => () => {}), ring?.read ?? none)
}

const nothing: Key[] = []
const none = () => nothing
