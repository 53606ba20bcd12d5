import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { request } from '../../affordance/call.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import type { DemoPerson } from '../../affordance/things/people.ts'
import { useView } from '../../kit/address.ts'
import { Logo } from '../../kit/logo.tsx'
import { useTitle } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Cast } from './cast.tsx'
import { PasswordForm } from './password-form.tsx'
import styles from './sign-in.module.css'

/** The way in: pick a person of the demo, or give e-mail and password. */
export function SignIn() {
  useTitle('Sign in')
  const navigate = useNavigate()
  const enter = useEntry()
  const [wantsPassword, setWantsPassword] = useState(false)
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => request<{ needed: boolean }>('/api/setup') })
  const demo = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => request<{ people: DemoPerson[] }>('/api/demo/people'),
    retry: false,
  })
  useEffect(() => {
    if (setup.data?.needed) void navigate({ to: '/setup', replace: true })
  }, [setup.data, navigate])
  const people = demo.data?.people ?? []
  const isDemo = people.length > 0 && !wantsPassword
  return (
    <main className={styles.page}>
      <Logo />
      {demo.isPending ? <RowBones count={5} /> : null}
      {isDemo ? <Cast people={people} onEntered={enter} /> : null}
      {!isDemo && !demo.isPending ? <PasswordForm onEntered={enter} /> : null}
      {setup.error ? <ReadProblem error={setup.error} retry={() => setup.refetch()} /> : null}
      {people.length > 0 ? (
        <button type="button" className={styles.other} onClick={() => setWantsPassword(!wantsPassword)}>
          {wantsPassword ? 'Pick a person of the demo' : 'Sign in with e-mail and password'}
        </button>
      ) : null}
    </main>
  )
}

/** Goes on to where the person was going. Only addresses of our own are followed. */
function useEntry(): () => Promise<void> {
  const [view] = useView()
  const client = useQueryClient()
  const router = useRouter()
  return async () => {
    client.clear()
    const next = view.next ?? '/'
    router.history.push(/^\/(?![/\\])/.test(next) ? next : '/')
  }
}
