import { useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { furtherPlacesOf } from '../../affordance/places.ts'
import { useSignOut } from '../../affordance/sign-out.ts'
import { Button } from '../../kit/button.tsx'
import { RadioField } from '../../kit/field.tsx'
import { useReading } from '../../kit/locale.tsx'
import { Page } from '../../kit/page.tsx'
import { Facts } from '../../kit/stub.tsx'
import styles from './me.module.css'

const schemes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** About me: who I am here, what opens for me, how it looks, and the way out. */
export function MePage() {
  const me = useMe()
  const { locale, timeZone } = useReading()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Page
      title={me.person.name}
      says={[me.person.title, me.organisation.name].filter(Boolean).join(' · ')}
      narrow
    >
      <div className={styles.column}>
        <Places />
        <section aria-labelledby="about">
          <h2 id="about">About me</h2>
          <Facts
            of={[
              ['E-mail', me.person.email],
              ['Licence', me.person.licence],
              ['Opens', me.applications.map((one) => one.name).join(', ') || 'nothing yet'],
              ['Dates in', `${locale}, ${timeZone}`],
            ]}
          />
        </section>
        {me.can['proxies.list']?.allowed || me.acting ? (
          <p>
            <Link to="/proxies">Switch user</Link>, or let somebody act for you
          </p>
        ) : null}
        {me.can['notifications.preferences']?.allowed ? (
          <p>
            <Link to="/notifications/preferences">Choose how you are told</Link>
          </p>
        ) : null}
        <RadioField
          legend="Colours"
          name="scheme"
          choices={schemes}
          value={colorScheme}
          onChange={(next) => setColorScheme(next as 'auto' | 'light' | 'dark')}
        />
        <Button large onClick={signOut}>
          {me.organisation.demo ? 'Be somebody else' : 'Sign out'}
        </Button>
      </div>
    </Page>
  )
}

/** On the phone, the places that the bottom bar has no room for. */
function Places() {
  return (
    <nav aria-label="Further places" className={styles.places}>
      {furtherPlacesOf(useMe()).map(({ label, places }) => (
        <section key={label ?? ''}>
          {label ? <h2>{label}</h2> : null}
          <ul>
            {places.map((place) => (
              <li key={place.label}>
                <Link to={place.to} search={place.search ?? {}} className={styles.place}>
                  {place.label} <span aria-hidden="true">›</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
