import { Modal } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { join } from './join.ts'
import { KeyHint } from './key-hint.tsx'
import styles from './palette.module.css'

export type Entry = {
  id: string
  group: string
  label: string
  detail?: string
  keyHint?: string
  run: () => void
}

type Props = {
  opened: boolean
  onClose: () => void
  text: string
  onText: (text: string) => void
  entries: Entry[]
  busy?: boolean
}

/** Find, go and act, from the keyboard alone. */
export function Palette({ opened, onClose, text, onText, entries, busy }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={620} yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Find, go or act" radius="md">
        <PaletteBody {...{ onClose, text, onText, entries, busy }} />
      </Modal.Content>
    </Modal.Root>
  )
}

function PaletteBody({ onClose, text, onText, entries, busy }: Omit<Props, 'opened'>) {
  const id = useId()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const index = Math.min(at, Math.max(0, entries.length - 1))
  const current = entries[index]
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((index + step + entries.length) % Math.max(1, entries.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(current)
    }
  }
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-label="Find, go or act"
        placeholder="Find a ticket or an event, go somewhere, do something"
        value={text}
        data-autofocus
        onChange={(event) => {
          onText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list}>
        {groupsOf(entries).map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own.
          <div key={group} role="group" aria-label={group}>
            <p className={styles.group} aria-hidden="true">
              {group}
            </p>
            {members.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
              <div
                key={entry.id}
                id={`${id}-${entry.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={entry === current}
                className={join(styles.entry, entry === current && styles.current)}
                onClick={() => choose(entry)}
                onMouseMove={() => setAt(entries.indexOf(entry))}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.detail ? <span className="muted small">{entry.detail}</span> : null}
                {entry.keyHint ? <KeyHint>{entry.keyHint}</KeyHint> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 ? (
        <p className={styles.nothing} role="status">
          {busy ? 'Looking …' : 'Nothing by that name. Try a number, a word of the title, or a place to go.'}
        </p>
      ) : null}
    </>
  )
}

function groupsOf(entries: Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry])
  return [...groups]
}
