import { type Key, useKeys } from '../../affordance/keys.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import styles from './shell.module.css'

const always = [
  { key: 'Ctrl K', label: 'Find, go and act' },
  { key: '?', label: 'These keys; on a refused button, why not' },
  { key: 'Esc', label: 'Close what floats' },
]

/** The keys of the screen at hand. */
export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const keys = useKeys().filter((one) => one.key !== '?')
  return (
    <Dialog title="Keys of this screen" opened={opened} onClose={onClose}>
      <dl className={styles.keys}>
        {[...newestOf(keys), ...always].map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

function newestOf(keys: Key[]): Key[] {
  return [...new Map(keys.map((one) => [one.key, one])).values()]
}
