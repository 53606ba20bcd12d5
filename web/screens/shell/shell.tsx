import { useHotkeys } from '@mantine/hooks'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { onProxyEnded } from '../../affordance/acting.ts'
import { useKey } from '../../affordance/keys.tsx'
import { MeProvider } from '../../affordance/me.tsx'
import { ApiProblem } from '../../affordance/problem.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { Logo } from '../../kit/logo.tsx'
import { usePhone } from '../../kit/phone.ts'
import { ActingBanner, ActingEnded } from './acting-banner.tsx'
import { Bell } from './bell.tsx'
import { Finder } from './finder.tsx'
import { KeySheet } from './key-sheet.tsx'
import { BottomBar, Nav } from './nav.tsx'
import { PersonMenu } from './person-menu.tsx'
import { ScreenBones } from './screen-bones.tsx'
import styles from './shell.module.css'

/** Everything behind sign-in: the places on the left (below, on the phone), the screen on the right. */
export function Shell() {
  const me = useRead('people.me', { fresh: 60, every: 300 })
  const { refetch } = me
  useEffect(() => onProxyEnded(() => void refetch()), [refetch])
  if (me.error instanceof ApiProblem && me.error.code === 'proxy-ended') return <ActingEnded />
  if (me.data) {
    return (
      <MeProvider me={me.data}>
        <Frame />
      </MeProvider>
    )
  }
  if (me.error && !(me.error instanceof ApiProblem && me.error.code === 'not-signed-in')) {
    return (
      <main className={styles.alone}>
        <h1 className="unseen">Counterfoil</h1>
        <ReadProblem error={me.error} retry={() => me.refetch()} />
      </main>
    )
  }
  return <ScreenBones />
}

function Frame() {
  const [finding, setFinding] = useState(false)
  const [keys, setKeys] = useState(false)
  const isPhone = usePhone()
  useHotkeys([['mod+K', () => setFinding(true)]], [])
  useKey('/', 'Find', () => setFinding(true))
  useKey('?', 'Keys of this screen', () => setKeys(true))
  return (
    <div className={styles.frame}>
      <a href="#screen" className={styles.skip}>
        To the screen
      </a>
      {isPhone ? (
        <header className={styles.top}>
          <Logo />
          <Bell />
          <button type="button" className={styles.find} onClick={() => setFinding(true)}>
            Search
          </button>
        </header>
      ) : (
        <header className={styles.side}>
          <div className={styles.brand}>
            <Logo />
            <Bell />
          </div>
          <div className={styles.places}>
            <Nav onFind={() => setFinding(true)} />
          </div>
          <PersonMenu onKeys={() => setKeys(true)} />
        </header>
      )}
      <div className={styles.stage}>
        <ActingBanner />
        <main id="screen" tabIndex={-1} className={styles.screen}>
          <Outlet />
        </main>
      </div>
      {isPhone ? <BottomBar /> : null}
      <Finder opened={finding} onClose={() => setFinding(false)} />
      <KeySheet opened={keys} onClose={() => setKeys(false)} />
    </div>
  )
}
