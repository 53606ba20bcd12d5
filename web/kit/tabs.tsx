import { join } from './join.ts'
import { Count } from './numbers.tsx'
import styles from './tabs.module.css'

type Tab<Value extends string> = { value: Value; label: string; count?: number }
type Props<Value extends string> = {
  label: string
  tabs: Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Views of one thing, counted. They are a choice of the address, so plain buttons that say which is current. */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: Props<Value>) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          aria-current={tab.value === value ? 'page' : undefined}
          className={join(styles.tab, tab.value === value && styles.current)}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className={styles.count}>
              <Count of={tab.count} />
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
