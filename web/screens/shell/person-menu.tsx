import { Menu, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import { useSignOut } from '../../affordance/sign-out.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { KeyHint } from '../../kit/key-hint.tsx'
import styles from './shell.module.css'

const schemes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { person, organisation, acting, can } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <Menu position="top-start" width={230} offset={6} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <button type="button" className={styles.person}>
          <Avatar name={acting?.by.name ?? person.name} />
          <span className={styles.personName}>
            <b>{acting?.by.name ?? person.name}</b>
            <span className="muted small">
              {acting ? `for ${person.name}` : (person.title ?? organisation.name)}
            </span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => navigate({ to: '/me' })}>About me</Menu.Item>
        {can['proxies.list']?.allowed || acting ? (
          <Menu.Item onClick={() => navigate({ to: '/proxies' })}>Switch user …</Menu.Item>
        ) : null}
        <Menu.Item onClick={onKeys} rightSection={<KeyHint>?</KeyHint>}>
          Keys of this screen
        </Menu.Item>
        <Menu.Label>Colours</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme.value}
            role="menuitemradio"
            aria-checked={colorScheme === scheme.value}
            onClick={() => setColorScheme(scheme.value)}
            rightSection={colorScheme === scheme.value ? '✓' : null}
          >
            {scheme.label}
          </Menu.Item>
        ))}
        <Menu.Label>{organisation.name}</Menu.Label>
        <Menu.Item onClick={signOut}>{organisation.demo ? 'Be somebody else' : 'Sign out'}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
