import { type ReactNode, useState } from 'react'
import styles from './file-drop.module.css'
import { join } from './join.ts'

type Props = {
  /** What happens with the file, such as “Choose a manifest, or drop it here”. */
  title: string
  says?: ReactNode
  accept: string
  busy?: boolean
  onFile: (file: File) => void
}

/** One file: dropped here, or chosen. It is a file input all the while, so the keyboard opens it too. */
export function FileDrop({ title, says, accept, busy, onFile }: Props) {
  const [over, setOver] = useState(false)
  return (
    <label
      className={join(styles.drop, over && styles.over, busy && styles.busy)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file && !busy) onFile(file)
      }}
    >
      <span className={styles.title}>{busy ? 'Reading the file …' : title}</span>
      {says ? <span className="muted small">{says}</span> : null}
      <input
        type="file"
        className="unseen"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again, corrected.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
