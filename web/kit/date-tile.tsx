import styles from './date-tile.module.css'
import { useReading } from './locale.tsx'

/** A day as on a calendar leaf, in the zone of the place. */
export function DateTile({ at, timeZone, unknown }: { at: string; timeZone: string; unknown?: boolean }) {
  const { locale } = useReading()
  if (unknown) {
    return (
      <span className={styles.tile}>
        <span>date</span>
        <b>?</b>
        <span>TBA</span>
      </span>
    )
  }
  const moment = new Date(at)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(moment)
  return (
    <time dateTime={at} className={styles.tile}>
      <span>{part({ weekday: 'short' })}</span>
      <b>{part({ day: 'numeric' })}</b>
      <span>{part({ month: 'short' })}</span>
    </time>
  )
}
