import { Link } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { useRead } from '../../affordance/read.ts'
import { plural } from '../../kit/numbers.tsx'
import styles from './bell.module.css'

/** How much one was told and has not read: of oneself alone, never of somebody one acts for. */
export function Bell() {
  return useMe().can['notifications.count']?.allowed ? <Told /> : null
}

/** Its place is kept, so that nothing moves when a number comes. */
function Told() {
  const { data } = useRead('notifications.count', { every: 30, fresh: 10 })
  const unread = data?.unread ?? 0
  const says = unread === 0 ? 'Notifications' : `Notifications, ${plural(unread, 'not read', 'not read')}`
  return (
    <Link to="/notifications" className={styles.bell} aria-label={says} title={says}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d="M9 2.2a4.3 4.3 0 0 0-4.3 4.3c0 4-1.7 5.2-1.7 6.1h12c0-.9-1.7-2.1-1.7-6.1A4.3 4.3 0 0 0 9 2.2Z"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        <path d="M7.4 15.2a1.7 1.7 0 0 0 3.2 0" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      {unread > 0 ? <span className={styles.count}>{unread > 99 ? '99+' : unread}</span> : null}
    </Link>
  )
}
