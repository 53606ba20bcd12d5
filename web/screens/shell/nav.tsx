import { Link, useLocation } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { bottomPlacesOf, type CountOf, type Place, placesOf } from '../../affordance/places.ts'
import { useRead } from '../../affordance/read.ts'
import { join } from '../../kit/join.ts'
import { KeyHint } from '../../kit/key-hint.tsx'
import { Count } from '../../kit/numbers.tsx'
import styles from './nav.module.css'

/** The applications that this person can open, each with its views and how much waits in them. */
export function Nav({ onFind }: { onFind?: () => void }) {
  const groups = placesOf(useMe())
  return (
    <nav aria-label="Places" className={styles.nav}>
      {groups.map((group) => (
        <div key={group.label ?? ''} className={styles.group}>
          {group.label ? <p className={styles.label}>{group.label}</p> : null}
          <ul>
            {group.places.map((place) => (
              <li key={place.label}>
                <NavLink place={place} />
              </li>
            ))}
            {group.label === null && onFind ? (
              <li>
                <button type="button" className={styles.link} onClick={onFind} aria-keyshortcuts="Control+K">
                  <span>Search</span>
                  <KeyHint>Ctrl K</KeyHint>
                </button>
              </li>
            ) : null}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function NavLink({ place }: { place: Place }) {
  const isHere = useIsHere(place)
  return (
    <Link
      to={place.to}
      search={place.search ?? {}}
      className={join(styles.link, isHere && styles.here)}
      aria-current={isHere ? 'page' : undefined}
    >
      <span>{place.label}</span>
      {place.count ? <CountBadge count={place.count} /> : null}
    </Link>
  )
}

function useIsHere({ to, search }: Place): boolean {
  const { pathname, search: current } = useLocation()
  if (to === '/') return pathname === '/'
  if (pathname !== to && !pathname.startsWith(`${to}/`)) return false
  const view = (current as Record<string, string>).view
  return search?.view === undefined || (view ?? 'mine') === search.view
}

function CountBadge({ count }: { count: CountOf }) {
  const application = count.of === 'tickets.counts' ? count.application : undefined
  const { can } = useMe()
  const enabled = can[count.of]?.allowed === true
  const { data } = useRead(count.of, { input: { application }, every: 60, fresh: 20, enabled })
  const value = (data as Record<string, number> | undefined)?.[count.key]
  if (!value) return null
  return (
    <span className={styles.count}>
      <Count of={value} />
    </span>
  )
}

export function BottomBar() {
  const places = bottomPlacesOf(useMe())
  return (
    <nav aria-label="Places" className={styles.bottom}>
      {places.map((place) => (
        <BottomLink key={place.to} place={place} />
      ))}
    </nav>
  )
}

function BottomLink({ place }: { place: Place }) {
  const isHere = useIsHere(place)
  return (
    <Link
      to={place.to}
      className={join(styles.tab, isHere && styles.tabHere)}
      aria-current={isHere ? 'page' : undefined}
    >
      {place.label}
    </Link>
  )
}
