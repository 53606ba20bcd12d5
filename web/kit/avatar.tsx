import styles from './avatar.module.css'

export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const last = parts.length > 1 ? parts.at(-1) : ''
  return `${parts[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase()
}

/** The initials of a person whose name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className={styles.avatar} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
